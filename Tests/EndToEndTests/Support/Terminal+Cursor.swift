import Foundation
import TestSupport

extension Terminal {
  /// Writes texts, each from the first column of an empty line, and asks after each where the cursor is.
  ///
  /// The shell writes them, so what counts is the terminal and nothing of ours.
  ///
  /// - Parameters:
  ///   - texts: The texts.
  ///   - home: Where files may be left.
  /// - Returns: The column of the cursor behind each, counted from 0.
  /// - Throws: `NeverHappened` when not all are answered.
  func cursorColumns(after texts: [String], in home: Home) async throws -> [Int] {
    try home.write(texts.map { "\r\u{1B}[2K\($0)\u{1B}[6n" }.joined(), to: "texts")
    try home.write(
      """
      saved=$(stty -g)
      stty raw -echo
      exec 3<&0
      cat <&3 >answers &
      cat texts
      while [ ! -e counted ]; do sleep 0.1; done
      kill $!
      stty $saved
      echo
      """, to: "measure")
    try await command("cd; rm -f counted; sh measure")
    let columns = try await eventually("a report for each of \(texts.count) texts") {
      let answers = (try? home.read("answers")) ?? ""
      let columns = answers.matches(of: /\e\[\d+;(\d+)R/).compactMap { Int($0.output.1) }
      return columns.count >= texts.count ? columns : nil
    }
    try home.write("", to: "counted")
    try await waitForPrompt(0)
    return columns.map { $0 - 1 }
  }
}
