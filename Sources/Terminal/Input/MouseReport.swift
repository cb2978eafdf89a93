import Screen

/// A mouse report of a terminal.
///
/// Only the main button and the wheel have a meaning here, and only without a modifier: with one
/// the mouse belongs to the terminal or to the conventions of other programs.
///
/// - Source: xterm's `ctlseqs`, "Mouse Tracking": modes 1000 and 1006, and the form of X10 that
///   terminals without 1006 send.
enum MouseReport {
  /// The number of bytes that follow a report in the old form.
  static let oldValues = 3

  /// Returns the event of a report in the new form; nil for anything else, and for
  /// actions without a meaning here.
  static func event(for sequence: EscapeSequence) -> DisplayEvent? {
    // The lower-case letter reports the release of a button.
    guard sequence.introducer == .control, sequence.marker == UInt8(ascii: "<"),
      sequence.final == UInt8(ascii: "M"), sequence.parameters.count == 3
    else { return nil }
    let numbers = sequence.parameters
    return event(button: numbers[0], column: numbers[1], row: numbers[2])
  }

  /// Returns true when a report in the old form begins: its three values follow as bytes.
  static func isOld(_ sequence: EscapeSequence) -> Bool {
    sequence.introducer == .control && sequence.marker == nil && sequence.parameters.isEmpty
      && sequence.final == UInt8(ascii: "M")
  }

  /// Returns the event of the three bytes of a report in the old form.
  static func event(for values: ArraySlice<UInt8>) -> DisplayEvent? {
    let numbers = values.map { Int($0) - 32 }
    guard numbers.count == oldValues else { return nil }
    return event(button: numbers[0], column: numbers[1], row: numbers[2])
  }

  /// Creates the event; rows and columns are reported from 1.
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
