import Conversations
import FoundationEssentials

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
    return object.time(key).map {
      Date(timeIntervalSince1970: Double($0.seconds)).formatted(.iso8601)
    }
  }
}
