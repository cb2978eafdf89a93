/// The result of a search for the end of a control sequence.
///
/// - Source: ECMA-48 §5.4 for `ESC [`, §5.6 for text.
enum EscapeScan: Equatable {
  /// A complete sequence.
  case complete(EscapeSequence)
  /// More bytes are needed to decide.
  case incomplete
  /// The given number of bytes at the front are not a valid sequence.
  case broken(length: Int)

  /// Scans bytes that begin with an Escape.
  init(_ bytes: ArraySlice<UInt8>) {
    let rest = bytes.dropFirst()
    switch rest.first {
    case nil: self = .incomplete
    case UInt8(ascii: "["): self = Self.control(rest.dropFirst())
    case UInt8(ascii: "O"): self = Self.singleShift(rest.dropFirst())
    case .some(let byte) where Self.textIntroducers.contains(byte):
      self = Self.text(rest.dropFirst())
    case .some(let byte):
      self = .complete(EscapeSequence(introducer: .none, final: byte, length: 2))
    }
  }

  /// `ESC ]`, `ESC P`, `ESC X`, `ESC ^` and `ESC _`.
  private static let textIntroducers = Array("]PX^_".utf8)

  private static func control(_ bytes: ArraySlice<UInt8>) -> EscapeScan {
    if bytes.first == UInt8(ascii: "[") { return linuxConsole(bytes.dropFirst()) }
    let marker = bytes.first.flatMap { (0x3c...0x3f).contains($0) ? $0 : nil }
    for (offset, byte) in bytes.enumerated() {
      // rxvt ends its shifted keys with a dollar sign, which is no final byte for any other
      // terminal. Their numbers have at most two digits.
      let isShifted = byte == UInt8(ascii: "$") && marker == nil && offset <= 2
      if isShifted || (0x40...0x7e).contains(byte) {
        let numbers = parameters(bytes.prefix(offset).drop { $0 == marker })
        return .complete(
          EscapeSequence(
            introducer: .control, marker: marker, parameters: numbers, final: byte,
            length: offset + 3))
      }
      if !(0x20...0x3f).contains(byte) { return .broken(length: offset + 2) }
    }
    return .incomplete
  }

  private static func linuxConsole(_ bytes: ArraySlice<UInt8>) -> EscapeScan {
    guard let final = bytes.first else { return .incomplete }
    guard (0x40...0x7e).contains(final) else { return .broken(length: 3) }
    return .complete(EscapeSequence(introducer: .linuxConsole, final: final, length: 4))
  }

  private static func singleShift(_ bytes: ArraySlice<UInt8>) -> EscapeScan {
    let digits = bytes.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ";") }
    guard let final = bytes.dropFirst(digits.count).first else { return .incomplete }
    guard (0x20...0x7e).contains(final) else { return .broken(length: digits.count + 2) }
    return .complete(
      EscapeSequence(
        introducer: .singleShift, parameters: parameters(digits), final: final,
        length: digits.count + 3))
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> EscapeScan {
    for (offset, byte) in bytes.enumerated() {
      if byte == 0x07 {
        return .complete(EscapeSequence(introducer: .text, final: byte, length: offset + 3))
      }
      guard byte == 0x1b else { continue }
      guard let next = bytes.dropFirst(offset + 1).first else { return .incomplete }
      // An Escape that does not begin the terminator begins another sequence.
      guard next == UInt8(ascii: "\\") else { return .broken(length: offset + 2) }
      return .complete(EscapeSequence(introducer: .text, final: next, length: offset + 4))
    }
    return .incomplete
  }

  private static func parameters(_ bytes: ArraySlice<UInt8>) -> [Int] {
    guard !bytes.isEmpty else { return [] }
    return bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      // A number may have subparameters, `97:65`; the first is the number itself.
      $0.prefix { (0x30...0x39).contains($0) }.reduce(0) { min($0 * 10 + Int($1 - 0x30), 0x110000) }
    }
  }
}

/// A parsed control sequence of a terminal.
///
/// - Shape: `ESC [ marker parameters final`, `ESC O parameters final`, or one of the others below.
/// - Source: ECMA-48 §5.4; xterm's `ctlseqs`.
struct EscapeSequence: Equatable {
  /// The beginning of a sequence.
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

  /// The beginning of the sequence.
  var introducer: Introducer
  /// One of `? < = >`, which marks a private sequence.
  var marker: UInt8?
  /// The parameters; an empty one is 0.
  var parameters: [Int] = []
  /// The final byte, which identifies the sequence.
  var final: UInt8
  /// The length in bytes.
  var length: Int
}
