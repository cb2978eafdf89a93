import Foundation
import TestSupport

/// A real terminal with a shell in it, kept by tmux, and what a person would see there.
final class TmuxPane {
  private let socket = "terminal-tests-\(UUID().uuidString)"
  /// What the programs in it have written.
  private let record = FileManager.default.temporaryDirectory
    .appending(path: "terminal-tests-\(UUID().uuidString)")

  /// Starts a shell in a terminal.
  init(columns: Int = 80, rows: Int = 24, type: String = "screen-256color") throws {
    let shell = "env -u COLORTERM -u NO_COLOR LC_ALL=C.UTF-8 TERM=\(type) PS1=ready: /bin/sh"
    try tmux("new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", shell)
    try tmux("set-option", "-g", "status", "off")
    try resize(columns: columns, rows: rows)
    try tmux("pipe-pane", "-O", "cat >> \(record.path)")
    try wait(for: "ready:")
  }

  deinit {
    _ = try? tmux("kill-server")
    try? FileManager.default.removeItem(at: record)
  }

  /// What stands on the screen.
  var screen: String {
    get throws { try tmux("capture-pane", "-p") }
  }

  /// What stands on the screen, with colours and attributes as SGR sequences.
  var styledScreen: String {
    get throws { try tmux("capture-pane", "-p", "-e", "-N") }
  }

  /// Where the cursor stands, and whether it is shown.
  var cursor: String {
    get throws { try tmux("display", "-p", "#{cursor_x} #{cursor_y} #{cursor_flag}") }
  }

  /// The title that a program has set.
  var title: String {
    get throws { try tmux("display", "-p", "#{pane_title}") }
  }

  /// Everything that programs have written.
  var written: String {
    let bytes = (try? Data(contentsOf: record)) ?? Data()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The private modes that are on, by what was written.
  var modes: PrivateModes { PrivateModes(after: written) }

  /// Whether the alternate screen is off, the cursor on, and the keys as they were.
  var isGivenBack: Bool {
    get throws {
      try tmux("display", "-p", "#{alternate_on} #{cursor_flag} #{keypad_cursor_flag}")
        .hasPrefix("0 1 0")
    }
  }

  func press(_ keys: String...) throws {
    try tmux(["send-keys"] + keys)
  }

  func paste(_ text: String) throws {
    try tmux("set-buffer", text)
    try tmux("paste-buffer", "-p")
  }

  /// Gives the terminal a background, which it tells who asks.
  func setBackground(_ color: String) throws {
    try tmux("set-option", "-p", "window-style", "bg=\(color)")
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Waits until a text stands on the screen.
  func wait(for text: String) throws {
    try wait(for: text) { try self.screen.contains(text) }
  }

  /// Waits until something is so.
  func wait(for what: String, _ condition: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(30)
    while try !condition() {
      guard ContinuousClock.now < deadline else {
        throw NeverHappened(what, screen: try screen)
      }
      usleep(20_000)
    }
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    // Not by Process, which waits for everything that inherits its pipes, the server included.
    let words = (["tmux", "-L", socket, "-f", "/dev/null"] + arguments).map { word in
      "'" + word.replacing("'", with: "'\\''") + "'"
    }
    let isStart = arguments.first == "new-session"
    let command = words.joined(separator: " ") + (isStart ? " >/dev/null 2>&1" : " 2>/dev/null")
    guard let pipe = popen(command, "r") else { throw CocoaError(.executableNotLoadable) }
    defer { pclose(pipe) }
    var output: [UInt8] = []
    while case let byte = getc(pipe), byte != EOF { output.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: output, as: UTF8.self)
  }
}
