import Testing

/// How large a terminal is.
struct TerminalSize: CustomTestStringConvertible, Sendable {
  var columns: Int
  var rows: Int

  init(_ columns: Int, _ rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  var testDescription: String { "\(columns)x\(rows)" }

  static let usual = TerminalSize(80, 24)
  static let large = TerminalSize(200, 50)
}
