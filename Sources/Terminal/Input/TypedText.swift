import Screen

/// Decoding of characters from bytes that may end within a character.
enum TypedText {
  /// Returns the number of bytes at the end that begin an incomplete character.
  static func unfinished(in bytes: ArraySlice<UInt8>) -> Int {
    for (back, byte) in bytes.suffix(3).reversed().enumerated() {
      if byte & 0b1100_0000 == 0b1000_0000 { continue }
      return back + 1 < length(from: byte) ? back + 1 : 0
    }
    return 0
  }

  /// Returns the characters of complete bytes, without invalid ones and control characters.
  static func characters(in bytes: ArraySlice<UInt8>) -> [Character] {
    // By scalars: a combining mark after an invalid byte would
    // otherwise form one character with it.
    var scalars = String.UnicodeScalarView()
    scalars.append(
      contentsOf: String(decoding: bytes, as: UTF8.self).unicodeScalars.lazy.filter {
        $0 != "\u{fffd}" && !$0.isControl
      })
    return Array(String(scalars))
  }

  /// Returns the number of bytes of a character with the given first byte.
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
  /// True when it is one of C0, DEL or C1.
  fileprivate var isControl: Bool { value < 0x20 || (0x7f...0x9f).contains(value) }
}

/// The bytes of a bracketed paste, collected until its end marker.
///
/// A paste may be long and arrive in many pieces, and none of it may be decoded as a key: a pasted
/// line would run as commands. The paste ends with its marker, or with a silence much longer than
/// the gaps of a slow line, so that a lost marker does not block the keyboard. A paste longer than
/// `limit` is delivered in parts, to bound the memory.
///
/// - Source: xterm's `ctlseqs`, "Bracketed Paste Mode".
struct PasteCollector {
  /// The number of bytes after which a part is delivered.
  static let limit = 1 << 20
  /// The marker that the terminal sends at the end.
  static let end = Array("\u{1b}[201~".utf8)

  private var bytes: [UInt8] = []

  /// Consumes bytes of the paste.
  ///
  /// - Parameter input: The bytes read; those that belong to the paste are removed from the front.
  /// - Returns: The text when there is some to deliver, and whether the paste is over.
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

  /// Returns the collected text of a paste whose end marker did not arrive.
  mutating func abandon() -> String {
    defer { bytes = [] }
    return text(bytes.dropLast(TypedText.unfinished(in: bytes[...])))
  }

  /// Returns a part that does not end within a character or within the end marker.
  private mutating func part() -> String {
    let mark = bytes.suffix(Self.end.count).lastIndex(of: 0x1b) ?? bytes.endIndex
    let whole = bytes[..<mark]
    let cut = whole.endIndex - TypedText.unfinished(in: whole)
    defer { bytes.removeSubrange(..<cut) }
    return text(bytes[..<cut])
  }

  /// Decodes the text; terminals send a carriage return for a line end.
  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(
      String(decoding: bytes, as: UTF8.self).map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}

extension DisplayEvent {
  /// The event with Alt added, if it is a key.
  var withAlt: DisplayEvent {
    guard case .key(var key) = self else { return self }
    key.modifiers.insert(.alt)
    return .key(key)
  }
}
