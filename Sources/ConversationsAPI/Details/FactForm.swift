import Conversations

/// The form in which a field is read.
enum FactForm {
  /// A text.
  case text
  /// A time.
  case time
  /// A Boolean value.
  case flag
  /// A list of texts.
  case list
  /// Any JSON value.
  case any

  /// Returns the value under a key in this form, or as text if it has another form; nil if it is
  /// missing or empty.
  func value(of key: JSONKey, in object: JSONObject) -> ConversationDetails.Value? {
    switch self {
    case .text: if let text = object.text(key) { return Self.text(text) }
    case .time:
      // A time of 0 means that it is not set.
      if object.integer(key) == 0 { return nil }
      if let time = object.time(key) { return .time(time) }
    case .flag: if let flag = object.flag(key) { return .flag(flag) }
    case .list:
      if let texts = object.texts(key) { return Self.text(texts.joined(separator: ", ")) }
    case .any: break
    }
    return JSONFragment(key, in: object).flatMap { Self.text($0.text) }
  }

  private static func text(_ text: String) -> ConversationDetails.Value? {
    text.isEmpty ? nil : .text(ShownText.cut(text))
  }
}

/// Any JSON value as compact text, for users who inspect the server's data.
///
/// - Shape: an empty text for `null`, `{}` and `[]`; an ellipsis for anything nested below
///   `deepest`.
struct JSONFragment: Decodable {
  let text: String

  /// Reads the value under a key; nil if there is none.
  init?(_ key: JSONKey, in object: JSONObject) {
    guard let found = try? object.container?.decodeIfPresent(Self.self, forKey: key) else {
      return nil
    }
    self = found
  }

  init(from decoder: any Decoder) throws {
    guard decoder.codingPath.count < Self.deepest else {
      text = "…"
      return
    }
    if let object = try? decoder.container(keyedBy: JSONKey.self) {
      text = Self.object(object)
    } else if var array = try? decoder.unkeyedContainer() {
      text = Self.array(&array)
    } else {
      text = Self.scalar(try decoder.singleValueContainer())
    }
  }

  private static func object(_ object: KeyedDecodingContainer<JSONKey>) -> String {
    object.allKeys.sorted { $0.stringValue < $1.stringValue }.compactMap { key in
      guard let value = try? object.decode(Self.self, forKey: key), !value.text.isEmpty else {
        return nil
      }
      return "\(key.stringValue): \(value.text)"
    }.joined(separator: ", ").enclosed("{", "}")
  }

  private static func array(_ array: inout any UnkeyedDecodingContainer) -> String {
    var texts: [String] = []
    while !array.isAtEnd, let element = try? array.superDecoder() {
      if let value = try? Self(from: element), !value.text.isEmpty { texts.append(value.text) }
    }
    return texts.joined(separator: ", ").enclosed("[", "]")
  }

  private static func scalar(_ value: any SingleValueDecodingContainer) -> String {
    if value.decodeNil() { return "" }
    if let text = try? value.decode(String.self) { return text }
    if let flag = try? value.decode(Bool.self) { return String(flag) }
    if let number = try? value.decode(Int64.self) { return String(number) }
    return (try? value.decode(Double.self)).map { "\($0)" } ?? ""
  }

  /// The number of levels from the top of the response that are shown.
  private static let deepest = 12
}

extension String {
  fileprivate func enclosed(_ opening: String, _ closing: String) -> String {
    isEmpty ? "" : opening + self + closing
  }
}
