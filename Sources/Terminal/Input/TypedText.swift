import Screen

/// Characters from bytes that may end in the middle of one.
enum TypedText {
  /// How many bytes at the end are the beginning of a character that is not complete yet.
  static func unfinished(in bytes: ArraySlice<UInt8>) -> Int {
    for (back, byte) in bytes.suffix(3).reversed().enumerated() {
      if byte & 0b1100_0000 == 0b1000_0000 { continue }
      return back + 1 < length(from: byte) ? back + 1 : 0
    }
    return 0
  }

  /// The characters of bytes that are complete; what is no character is left out.
  static func characters(in bytes: ArraySlice<UInt8>) -> [Character] {
    // By scalars: a mark behind a broken byte would make one character of both.
    var scalars = String.UnicodeScalarView()
    scalars.append(
      contentsOf: String(decoding: bytes, as: UTF8.self).unicodeScalars.lazy.filter {
        $0 != "\u{fffd}" && !$0.isControl
      })
    return Array(String(scalars))
  }

  /// How many bytes a character takes that begins with this one.
  private static func length(from lead: UInt8) -> Int {
    switch lead {
    case 0xc2...0xdf: 2
    case 0xe0...0xef: 3
    case 0xf0...0xf4: 4
    default: 1
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is one of C0, DEL or C1.
  fileprivate var isControl: Bool { value < 0x20 || (0x7f...0x9f).contains(value) }
}

/// Collects a bracketed paste until its end marker.
///
/// A paste may be long and come in many pieces, and nothing in it may be taken for a key: a pasted
/// line would run as commands. The marker ends it, or a silence that is much longer than the gaps
/// of a slow line: a marker that was lost on the way must not swallow the keyboard. A paste longer
/// than `limit` is handed over in parts, to bound the memory.
///
/// - Source: xterm's `ctlseqs`, "Bracketed Paste Mode".
struct PasteCollector {
  /// How many bytes are kept before a part is handed over.
  static let limit = 1 << 20
  /// What the terminal sends when it is over.
  static let end = Array("\u{1b}[201~".utf8)

  private var bytes: [UInt8] = []

  /// Takes bytes of the paste.
  ///
  /// - Parameter input: What was read; what belongs to the paste is taken off its front.
  /// - Returns: The text, as soon as there is one to hand over, and whether the paste is over.
  mutating func take(_ input: inout ArraySlice<UInt8>) -> (text: String?, isOver: Bool) {
    while let byte = input.popFirst() {
      bytes.append(byte)
      if byte == Self.end.last, bytes.hasSuffix(Self.end) {
        return (text(bytes.dropLast(Self.end.count)), true)
      }
      if bytes.count >= Self.limit { return (part(), false) }
    }
    return (nil, false)
  }

  /// Takes what was collected of a paste whose end marker never came.
  mutating func abandon() -> String {
    defer { bytes = [] }
    return text(bytes.dropLast(TypedText.unfinished(in: bytes[...])))
  }

  /// A part that does not end within a character or within the terminal's mark of the end.
  private mutating func part() -> String {
    let mark = bytes.suffix(Self.end.count).lastIndex(of: 0x1b) ?? bytes.endIndex
    let whole = bytes[..<mark]
    let cut = whole.endIndex - TypedText.unfinished(in: whole)
    defer { bytes.removeSubrange(..<cut) }
    return text(bytes[..<cut])
  }

  /// Terminals send Return where the text has a line end.
  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(
      String(decoding: bytes, as: UTF8.self).map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}

extension DisplayEvent {
  /// The same with Alt held down, if it is a key.
  var withAlt: DisplayEvent {
    guard case .key(var key) = self else { return self }
    key.modifiers.insert(.alt)
    return .key(key)
  }
}
