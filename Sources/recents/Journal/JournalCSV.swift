import Conversations

/// The journal for a spreadsheet.
///
/// - Source: RFC 4180.
enum JournalCSV {
  private static let header = [
    "number", "time", "conversation", "name", "action", "before", "after", "state", "reason",
  ]

  static func text(of entries: [JournalEntry]) -> String {
    ([header] + entries.map(cells)).map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cells(_ entry: JournalEntry) -> [String] {
    let texts = [
      entry.conversation.rawValue, entry.name, entry.action, entry.before, entry.after,
      entry.state.word, entry.state.reason ?? "",
    ]
    let time = WallTime(entry.madeAt, in: .utc)?.iso8601 ?? ""
    return ["\(entry.number)", time] + texts.map(cell)
  }

  /// A text as a cell that a spreadsheet shows and does not carry out.
  ///
  /// A name that somebody else chose must not become a formula, so what could be one begins with an
  /// apostrophe. What steers terminals is replaced: JSON is the format that is exact.
  private static func cell(_ text: String) -> String {
    var cell = String.UnicodeScalarView()
    if text.unicodeScalars.first.map(formulaSigns.contains) ?? false { cell.append("'") }
    for scalar in text.unicodeScalars {
      cell.append(scalar.steersTerminals && !scalar.joins ? "\u{fffd}" : scalar)
    }
    guard cell.contains(where: { [",", "\""].contains($0) }) else { return String(cell) }
    return "\"" + String(cell).replacing("\"", with: "\"\"") + "\""
  }

  /// What a formula begins with, in the widths of Latin and of East Asian signs.
  private static let formulaSigns: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "＝", "＋", "－", "＠",
  ]
}
