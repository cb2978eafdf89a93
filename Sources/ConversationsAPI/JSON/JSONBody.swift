import FoundationEssentials
import HTTP

/// The JSON text of a 2xx response.
enum JSONBody {
  /// Repairs and decodes a body.
  ///
  /// A text nested deeper than the decoder accepts is decoded again without its deepest values, so
  /// that one row does not make the page unreadable.
  static func decode<Body: Decodable>(
    _ type: Body.Type, from response: HTTPResponse
  ) throws(APIError) -> Body {
    let text = BodyRepair.repaired(response.body)
    do {
      return try decode(type, from: text)
    } catch is ErrorInsteadOfData {
      throw .rejected(ServerRejection(response))
    } catch let error as DecodingError {
      if let shallow = DepthLimit.pruned(text), let body = try? decode(type, from: shallow) {
        return body
      }
      guard isJSON(text) else { throw .foreign(status: response.status) }
      throw .undecodable(place: place(of: error, in: response.body))
    } catch {
      throw .undecodable(place: "body")
    }
  }

  /// Decodes a text that needs no repair.
  static func decode<Body: Decodable>(_ type: Body.Type, from text: [UInt8]) throws -> Body {
    try JSONDecoder().decode(type, from: Data(text))
  }

  /// False when the body cannot begin an object or an array; true for an empty body.
  private static func isJSON(_ body: [UInt8]) -> Bool {
    switch body.first(where: { $0 > UInt8(ascii: " ") }) {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["): true
    default: false
    }
  }

  private static func place(of error: DecodingError, in body: [UInt8]) -> String {
    switch error {
    case .keyNotFound(let key, let context):
      "\(KeyPathText.of(context.codingPath + [key])): missing"
    case .valueNotFound(_, let context) where !context.codingPath.isEmpty:
      "\(KeyPathText.of(context.codingPath)): null"
    case .typeMismatch(_, let context) where !context.codingPath.isEmpty:
      "\(KeyPathText.of(context.codingPath)): neither a list nor an object"
    case .typeMismatch, .valueNotFound: "body: not an object"
    default: "body: \(nature(of: body))"
    }
  }

  private static func nature(of body: [UInt8]) -> String {
    body.contains { $0 > UInt8(ascii: " ") } ? "broken or incomplete JSON" : "empty"
  }
}

/// Repair of bodies that a JSON decoder rightly rejects but whose content is still usable.
///
/// A valid body is scanned once and returned unchanged.
///
/// - Shape: valid UTF-8 without a byte order mark; every surrogate escape is half of a pair; no
///   string contains a raw control character.
enum BodyRepair {
  static func repaired(_ body: [UInt8]) -> [UInt8] {
    StringRepair.repaired(validUTF8(withoutMark(body)))
  }

  private static func withoutMark(_ body: [UInt8]) -> [UInt8] {
    body.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(body.dropFirst(3)) : body
  }

  /// Replaces invalid UTF-8 with U+FFFD.
  private static func validUTF8(_ body: [UInt8]) -> [UInt8] {
    if (try? UTF8Span(validating: body.span)) != nil { return body }
    return Array(String(decoding: body, as: UTF8.self).utf8)
  }
}

/// A repair of the strings of a JSON text: lone surrogate escapes and raw control characters.
///
/// The text is scanned once and copied only from the first fault on.
struct StringRepair {
  private let source: [UInt8]
  private var position = 0
  /// The end of the part of the source that has been copied.
  private var copied = 0
  private var result: [UInt8] = []

  static func repaired(_ text: [UInt8]) -> [UInt8] {
    guard needsRepair(text.span) else { return text }
    var repair = StringRepair(source: text)
    return repair.run()
  }

  private init(source: [UInt8]) { self.source = source }

  /// Returns true when a string contains a surrogate escape or a control character; valid pairs
  /// count too, at the cost of the slower pass.
  private static func needsRepair(_ text: Span<UInt8>) -> Bool {
    var isInString = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == quote {
        isInString.toggle()
      } else if isInString, byte == backslash {
        index += 1
        if index + 1 < text.count, text[index] == UInt8(ascii: "u"), text[index + 1] | 0x20 == 0x64
        {
          return true
        }
      } else if isInString, byte < 0x20 {
        return true
      }
      index += 1
    }
    return false
  }

  private mutating func run() -> [UInt8] {
    var isInString = false
    while position < source.count {
      let byte = source[position]
      if byte == Self.quote {
        isInString.toggle()
        position += 1
      } else if isInString, byte == Self.backslash {
        stepOverEscape()
      } else if isInString, byte < 0x20 {
        replace(1, with: Self.escapedControl(byte))
      } else {
        position += 1
      }
    }
    result += source[copied...]
    return result
  }

  private mutating func stepOverEscape() {
    guard let unit = codeUnit(at: position), UTF16.isSurrogate(unit) else {
      position = min(position + 2, source.count)
      return
    }
    if UTF16.isLeadSurrogate(unit), let next = codeUnit(at: position + 6),
      UTF16.isTrailSurrogate(next)
    {
      position += 12
    } else {
      replace(6, with: Array(#"\ufffd"#.utf8))
    }
  }

  /// Returns the code unit of an escape of the form `\uXXXX`.
  private func codeUnit(at start: Int) -> UInt16? {
    guard start + 6 <= source.count, source[start] == Self.backslash,
      source[start + 1] == UInt8(ascii: "u")
    else { return nil }
    return UInt16(String(decoding: source[start + 2..<start + 6], as: UTF8.self), radix: 16)
  }

  private mutating func replace(_ count: Int, with bytes: [UInt8]) {
    result += source[copied..<position]
    result += bytes
    position += count
    copied = position
  }

  private static func escapedControl(_ byte: UInt8) -> [UInt8] {
    Array((byte < 0x10 ? #"\u000"# : #"\u00"#).utf8) + Array(String(byte, radix: 16).utf8)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
}

extension UTF16 {
  fileprivate static func isSurrogate(_ unit: UInt16) -> Bool {
    isLeadSurrogate(unit) || isTrailSurrogate(unit)
  }
}
