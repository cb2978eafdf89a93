import Conversations

/// A JSON object sent by the server, read with the tolerance that the contract requires.
///
/// It is a thin layer over a decoding container: a field is decoded only on access, so fields that
/// no row shows cost nothing. A value that is missing, `null` or of an unusable type is read as
/// nil; an array in place of an object is read as an empty object.
///
/// - Source: docs/api.md §9.
struct JSONObject {
  /// Nil for an empty object.
  let container: KeyedDecodingContainer<JSONKey>?

  static var empty: JSONObject { JSONObject(container: nil) }

  init(container: KeyedDecodingContainer<JSONKey>?) {
    self.container = container
  }

  /// Reads the value at the decoder's position.
  init(_ decoder: any Decoder) throws {
    do {
      container = try decoder.container(keyedBy: JSONKey.self)
    } catch {
      // Some servers write an empty object as `[]`.
      guard (try? decoder.unkeyedContainer()) != nil else { throw error }
      container = nil
    }
  }

  var keys: [JSONKey] { container?.allKeys ?? [] }

  var isEmpty: Bool { keys.isEmpty }

  /// Returns true when the key exists with a value other than `null`.
  func has(_ key: JSONKey) -> Bool {
    guard let container, container.contains(key) else { return false }
    return (try? container.decodeNil(forKey: key)) == false
  }

  /// Returns the object under a key; empty if there is none.
  func object(_ key: JSONKey) -> JSONObject {
    guard let container, container.contains(key) else { return .empty }
    return JSONObject(container: try? container.nestedContainer(keyedBy: JSONKey.self, forKey: key))
  }

  /// Returns the objects in the array under a key, in order; other elements are skipped.
  ///
  /// An object whose keys are indexes is read as an array.
  func objects(_ key: JSONKey) -> [JSONObject] {
    guard let container, container.contains(key) else { return [] }
    guard var array = try? container.nestedUnkeyedContainer(forKey: key) else {
      let object = object(key)
      return object.indexKeys.map(object.object)
    }
    var objects: [JSONObject] = []
    while !array.isAtEnd, let element = try? array.superDecoder() {
      if let object = try? JSONObject(element) { objects.append(object) }
    }
    return objects
  }

  /// The keys that are indexes, smallest first.
  ///
  /// - Source: docs/api.md §9, "list groups example".
  var indexKeys: [JSONKey] {
    keys.compactMap { key in UInt32(key.stringValue).map { (index: $0, key: key) } }
      .sorted { $0.index < $1.index }.map(\.key)
  }
}

/// Any key of a JSON object.
struct JSONKey: CodingKey, Hashable, Sendable, ExpressibleByStringLiteral {
  let stringValue: String
  let intValue: Int?

  init(_ name: String) {
    stringValue = name
    intValue = nil
  }

  init(stringLiteral name: String) { self.init(name) }

  init(stringValue: String) { self.init(stringValue) }

  init(intValue: Int) {
    stringValue = String(intValue)
    self.intValue = intValue
  }
}

/// A place in a JSON text, in the usual notation.
enum KeyPathText {
  /// Returns the path as in `data[3].lastMessage`; empty for the whole text.
  static func of(_ path: [any CodingKey]) -> String {
    path.reduce(into: "") { text, key in
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += (text.isEmpty ? "" : ".") + key.stringValue
      }
    }
  }
}

extension JSONObject {
  /// Returns the text under a key; a number is read as its digits.
  ///
  /// - Source: docs/api.md §9: ids are strings or integers.
  func text(_ key: JSONKey) -> String? {
    guard let container else { return nil }
    do {
      return try container.decodeIfPresent(String.self, forKey: key)
    } catch {
      return (try? container.decode(Int64.self, forKey: key)).map { String($0) }
    }
  }

  /// Returns the text under a key; nil if it is empty.
  func filled(_ key: JSONKey) -> String? {
    guard let text = text(key), !text.isEmpty else { return nil }
    return text
  }

  /// Returns the integer under a key, also if it is written as text or with a fraction.
  func integer(_ key: JSONKey) -> Int64? {
    guard let container else { return nil }
    do {
      return try container.decodeIfPresent(Int64.self, forKey: key)
    } catch {
      return text(key).flatMap { Int64($0) } ?? fraction(key)
    }
  }

  private func fraction(_ key: JSONKey) -> Int64? {
    (try? container?.decode(Double.self, forKey: key)).flatMap {
      Int64(exactly: $0.rounded(.towardZero))
    }
  }

  /// Returns the count under a key: never negative, and small enough that a hundred thousand of
  /// them add up.
  ///
  /// Text is tried first, because that is how the service represents counts. A number too large for
  /// an integer is the largest count; a text that is not a plain number is none.
  ///
  /// - Source: docs/api.md §9, `unreadMessageCount`, `membersCount`, `size`.
  func count(_ key: JSONKey) -> Int? {
    guard let container, container.contains(key) else { return nil }
    let number =
      (try? container.decode(String.self, forKey: key)).map { Self.number(in: $0) }
      ?? (try? container.decode(Double.self, forKey: key))
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
  func time(_ key: JSONKey) -> Timestamp? {
    guard let number = integer(key) else { return nil }
    let seconds = number > 100_000_000_000 ? number / 1_000 : number
    return (1...253_402_300_799).contains(seconds) ? Timestamp(seconds) : nil
  }

  /// Returns the Boolean under a key, also if it is written as 1 or 0.
  func flag(_ key: JSONKey) -> Bool? {
    guard let container else { return nil }
    do {
      return try container.decodeIfPresent(Bool.self, forKey: key)
    } catch {
      switch text(key) {
      case "1", "true": return true
      case "0", "false": return false
      default: return nil
      }
    }
  }

  /// Returns the id under a key; nil for `0` and an empty text.
  func messageID(_ key: JSONKey) -> MessageID? {
    guard let id = filled(key), id != "0" else { return nil }
    return MessageID(id)
  }

  /// Returns the texts in the array under a key; nil if there is neither an array nor a text in its
  /// place.
  func texts(_ key: JSONKey) -> [String]? {
    guard let container else { return nil }
    do {
      return try container.decodeIfPresent([String].self, forKey: key)
    } catch {
      return mixedTexts(key)
    }
  }

  private func mixedTexts(_ key: JSONKey) -> [String]? {
    guard var array = try? container?.nestedUnkeyedContainer(forKey: key) else {
      if let text = text(key) { return text.isEmpty ? [] : [text] }
      let object = object(key)
      return object.container == nil ? nil : object.indexKeys.compactMap(object.text)
    }
    var texts: [String] = []
    while !array.isAtEnd, let element = try? array.superDecoder() {
      let value = try? element.singleValueContainer()
      let text = try? value?.decode(String.self)
      if let text = text ?? (try? value?.decode(Int64.self)).map({ String($0) }) {
        texts.append(text)
      }
    }
    return texts
  }
}
