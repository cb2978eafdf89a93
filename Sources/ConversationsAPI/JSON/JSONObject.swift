import Conversations
import JSON

/// A JSON object sent by the server, read with the tolerance that the contract requires.
///
/// A field is decoded only on access, so fields that no row shows cost nothing. A value that is
/// missing, `null` or of an unusable type is read as nil; an array in place of an object is read as
/// an empty object.
///
/// - Source: docs/api.md §9.
struct JSONObject {
  /// Nil for an empty object.
  private let value: JSONValue?

  static var empty: JSONObject { JSONObject(value: nil) }

  private init(value: JSONValue?) {
    self.value = value
  }

  /// Reads a value; nil unless it is an object, or an array, which some servers write for an empty
  /// object.
  init?(_ value: JSONValue) {
    switch value.kind {
    case .object: self.value = value
    case .array: self.value = nil
    default: return nil
    }
  }

  var members: [(name: String, value: JSONValue)] { value?.members ?? [] }

  var keys: [String] { members.map(\.name) }

  var isEmpty: Bool { value?.isEmptyContainer ?? true }

  /// Returns the value under a key; nil if it is missing or `null`.
  func value(_ key: String) -> JSONValue? {
    guard let value = value?.member(key), value.kind != .null else { return nil }
    return value
  }

  /// Returns true when the key exists with any value.
  func contains(_ key: String) -> Bool { value?.member(key) != nil }

  /// Returns true when the key exists with a value other than `null`.
  func has(_ key: String) -> Bool { value(key) != nil }

  /// Returns the object under a key; empty if there is none.
  func object(_ key: String) -> JSONObject { value(key).flatMap { JSONObject($0) } ?? .empty }

  /// Returns the objects in the array under a key, in order; other elements are skipped.
  ///
  /// An object whose keys are indexes is read as an array.
  func objects(_ key: String) -> [JSONObject] {
    guard let value = value(key) else { return [] }
    if value.kind == .array { return value.elements.compactMap { JSONObject($0) } }
    return JSONObject(value)?.indexed.map { JSONObject($0.value) ?? .empty } ?? []
  }

  /// The members whose keys are indexes, smallest first.
  ///
  /// - Source: docs/api.md §9, "list groups example".
  var indexed: [(name: String, value: JSONValue)] {
    members.compactMap { name, value in
      UInt32(name).map { (index: $0, member: (name: name, value: value)) }
    }
    .sorted { $0.index < $1.index }.map(\.member)
  }
}

extension JSONObject {
  /// Returns the text under a key; a number is read as its digits.
  ///
  /// - Source: docs/api.md §9: ids are strings or integers.
  func text(_ key: String) -> String? { value(key)?.text }

  /// Returns the text under a key; nil if it is empty.
  func filled(_ key: String) -> String? {
    guard let text = text(key), !text.isEmpty else { return nil }
    return text
  }

  /// Returns the integer under a key, also if it is written as text or with a fraction.
  func integer(_ key: String) -> Int64? {
    guard let value = value(key) else { return nil }
    guard let number = value.number else { return value.string.flatMap { Int64($0) } }
    return number.integer
      ?? number.double.flatMap { Int64(exactly: $0.rounded(.towardZero)) }
  }

  /// Returns the count under a key: never negative, and small enough that a hundred thousand of
  /// them add up.
  ///
  /// Text is tried first, because that is how the service represents counts. A number too large for
  /// an integer is the largest count; a text that is not a plain number is none.
  ///
  /// - Source: docs/api.md §9, `unreadMessageCount`, `membersCount`, `size`.
  func count(_ key: String) -> Int? {
    guard let value = value(key) else { return nil }
    let number = value.string.map { Self.number(in: $0) } ?? value.number?.double
    return number.flatMap { $0.isFinite ? Int(min(max($0, 0), Double(Int32.max))) : nil }
  }

  /// Returns the value of a text of digits, with blanks around them or a fraction.
  private static func number(in text: String) -> Double? {
    let digits = text.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
    guard text[digits.endIndex...].allSatisfy(\.isWhitespace),
      digits.utf8.allSatisfy({ "0123456789.-".utf8.contains($0) })
    else { return nil }
    return Double(digits)
  }

  /// Returns the time under a key; nil for 0 and for times beyond the year 9999.
  ///
  /// A number above 10¹¹, which as seconds is the year 5138, is a time in milliseconds.
  ///
  /// - Source: docs/api.md §9, "null times" and "times in milliseconds". The upper bound keeps later
  ///   arithmetic from overflowing.
  func time(_ key: String) -> Timestamp? {
    guard let number = integer(key) else { return nil }
    let seconds = number > 100_000_000_000 ? number / 1_000 : number
    return (1...253_402_300_799).contains(seconds) ? Timestamp(seconds) : nil
  }

  /// Returns the Boolean under a key, also if it is written as 1 or 0.
  func flag(_ key: String) -> Bool? {
    guard let value = value(key) else { return nil }
    switch value.kind {
    case .true: return true
    case .false: return false
    default:
      switch value.text {
      case "1", "true": return true
      case "0", "false": return false
      default: return nil
      }
    }
  }

  /// Returns the id under a key; nil for `0` and an empty text.
  func messageID(_ key: String) -> MessageID? {
    guard let id = filled(key), id != "0" else { return nil }
    return MessageID(id)
  }

  /// Returns the texts in the array under a key; nil if there is neither an array nor a text in its
  /// place.
  func texts(_ key: String) -> [String]? {
    guard let value = value(key) else { return nil }
    if let text = value.text { return text.isEmpty ? [] : [text] }
    switch value.kind {
    case .array: return value.elements.compactMap(\.text)
    case .object: return JSONObject(value)?.indexed.compactMap(\.value.text)
    default: return nil
    }
  }
}

extension JSONValue {
  /// The text; a number is read as the digits of an integer.
  ///
  /// - Source: docs/api.md §9: ids are strings or integers.
  fileprivate var text: String? { string ?? number?.integer.map { String($0) } }
}
