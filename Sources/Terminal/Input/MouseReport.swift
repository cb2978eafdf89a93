import Screen

/// What a terminal tells of the mouse.
///
/// Only the main button and the wheel mean something here, and only with no key held: with one the
/// mouse belongs to the terminal or to habits of other programs.
///
/// - Source: xterm's `ctlseqs`, "Mouse Tracking": modes 1000 and 1006, and the form of X10 that
///   terminals without 1006 send.
enum MouseReport {
  /// How many bytes follow a report in the old form.
  static let oldValues = 3

  /// What a report in the new form says; nil if it is none, or of something that means nothing.
  static func event(for sequence: EscapeSequence) -> DisplayEvent? {
    // The small letter reports that a button was let go.
    guard sequence.introducer == .control, sequence.marker == UInt8(ascii: "<"),
      sequence.final == UInt8(ascii: "M"), sequence.parameters.count == 3
    else { return nil }
    let numbers = sequence.parameters
    return event(button: numbers[0], column: numbers[1], row: numbers[2])
  }

  /// Whether a report in the old form begins: its three values follow as bytes.
  static func isOld(_ sequence: EscapeSequence) -> Bool {
    sequence.introducer == .control && sequence.marker == nil && sequence.parameters.isEmpty
      && sequence.final == UInt8(ascii: "M")
  }

  /// What the three bytes of a report in the old form say.
  static func event(for values: ArraySlice<UInt8>) -> DisplayEvent? {
    let numbers = values.map { Int($0) - 32 }
    guard numbers.count == oldValues else { return nil }
    return event(button: numbers[0], column: numbers[1], row: numbers[2])
  }

  /// Rows and columns are reported from 1.
  private static func event(button: Int, column: Int, row: Int) -> DisplayEvent? {
    guard column > 0, row > 0, let action = action(of: button) else { return nil }
    return .mouse(action, at: Position(row: row - 1, column: column - 1))
  }

  private static func action(of button: Int) -> MouseAction? {
    switch button {
    case 0: .press
    case 64: .wheelUp
    case 65: .wheelDown
    default: nil
    }
  }
}
