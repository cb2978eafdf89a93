import Conversations
import JSON

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
  func value(of key: String, in object: JSONObject) -> ConversationDetails.Value? {
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
    return object.value(key).flatMap { Self.text(JSONFragment.text(of: $0)) }
  }

  private static func text(_ text: String) -> ConversationDetails.Value? {
    text.isEmpty ? nil : .text(ShownText.cut(text))
  }
}

/// Any JSON value as compact text, for users who inspect the server's data.
enum JSONFragment {
  /// Returns the text of a value.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - level: The number of arrays and objects around it.
  /// - Returns: An empty text for `null`, `{}` and `[]`; an ellipsis for anything nested below
  ///   `deepest`.
  static func text(of value: JSONValue, level: Int = 0) -> String {
    guard level < deepest else { return "…" }
    switch value.kind {
    case .object: return object(value, level: level)
    case .array:
      let texts = value.elements.map { text(of: $0, level: level + 1) }.filter { !$0.isEmpty }
      return texts.joined(separator: ", ").enclosed("[", "]")
    case .string, .escapedString: return value.string ?? ""
    case .number: return value.number.map { text(of: $0) } ?? ""
    case .true: return "true"
    case .false: return "false"
    case .null: return ""
    }
  }

  private static func object(_ value: JSONValue, level: Int) -> String {
    value.members.sorted { $0.name < $1.name }.compactMap { name, value in
      let text = text(of: value, level: level + 1)
      return text.isEmpty ? nil : "\(name): \(text)"
    }.joined(separator: ", ").enclosed("{", "}")
  }

  private static func text(of number: JSONNumber) -> String {
    number.integer.map { String($0) } ?? number.double.map { "\($0)" } ?? ""
  }

  /// The number of levels from the field that are shown.
  private static let deepest = 9
}

extension String {
  fileprivate func enclosed(_ opening: String, _ closing: String) -> String {
    isEmpty ? "" : opening + self + closing
  }
}
