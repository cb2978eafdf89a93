import Conversations

/// How a value is written for people.
enum FactForm {
  /// As it is.
  case text
  /// A moment, in UTC.
  case time
  /// `yes` or `no`.
  case flag
  /// Texts, with commas between them.
  case list
  /// Whatever it is.
  case any

  /// The value under a key in this form; whatever does not fit the form is shown as it is, and what is
  /// not set is left out.
  func value(of key: JSONKey, in object: JSONObject) -> String? {
    let text: String? =
      switch self {
      case .text: object.text(key)
      case .time: Self.moment(key, in: object)
      case .flag: object.flag(key).map { $0 ? "yes" : "no" }
      case .list: object.texts(key)?.joined(separator: ", ")
      case .any: nil
      }
    guard let shown = text ?? JSONFragment(key, in: object)?.text, !shown.isEmpty else {
      return nil
    }
    return ShownText.cut(shown)
  }

  /// An empty text stands for a time that is not set, so that nobody reads 0 as a moment.
  private static func moment(_ key: JSONKey, in object: JSONObject) -> String? {
    if object.integer(key) == 0 { return "" }
    return object.time(key).map { CivilTime($0).iso8601 }
  }
}

/// Any JSON value, written compactly for people who want to see what the server sent.
///
/// - Shape: an empty text for `null`, `{}` and `[]`; nesting below `deepest` is an ellipsis.
struct JSONFragment: Decodable {
  let text: String

  /// The value under a key; nil when there is none.
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
    if let flag = try? value.decode(Bool.self) { return flag ? "yes" : "no" }
    if let number = try? value.decode(Int64.self) { return String(number) }
    return (try? value.decode(Double.self)).map { "\($0)" } ?? ""
  }

  /// How many levels from the answer's top are shown.
  private static let deepest = 12
}

extension String {
  fileprivate func enclosed(_ opening: String, _ closing: String) -> String {
    isEmpty ? "" : opening + self + closing
  }
}
