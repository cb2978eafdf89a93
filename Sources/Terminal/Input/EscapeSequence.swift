/// A control sequence of a terminal, taken apart.
///
/// - Shape: `ESC [ marker parameters final`, `ESC O parameters final`, or one of the others below.
/// - Source: ECMA-48 §5.4; xterm's `ctlseqs`.
struct EscapeSequence: Equatable {
  /// What the sequence begins with.
  enum Introducer: Equatable {
    /// `ESC [`
    case control
    /// `ESC O`
    case singleShift
    /// `ESC [ [`, with which the Linux console begins its first function keys.
    case linuxConsole
    /// `ESC ]`, `ESC P` and other text for programs, up to its terminator.
    case text
    /// `ESC` and one character.
    case none
  }

  /// What it begins with.
  var introducer: Introducer
  /// One of `? < = >`: a private sequence.
  var marker: UInt8?
  /// The numbers; an empty one is 0.
  var parameters: [Int] = []
  /// The byte that says what it is.
  var final: UInt8
  /// How many bytes it takes.
  var length: Int
}
