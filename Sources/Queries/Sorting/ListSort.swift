/// An order of the rows of a list.
public enum ListSort: String, CaseIterable, Sendable {
  /// The order of the server: pins first, then the latest activity.
  case recent
  /// Conversations with unread messages first.
  case unread
  /// Those that have waited for an answer for the longest time first.
  case waiting
  /// By name, without regard to case and accents.
  case name
  /// By the number of unread messages, the largest first.
  case count
}

extension ListSort {
  /// The names, as they are typed.
  public static var names: [String] { allCases.map(\.rawValue) }

  /// Parses a name; an unambiguous prefix is enough.
  public init?(typed: String) {
    let typed = typed.lowercased()
    let matching = Self.allCases.filter { $0.rawValue.hasPrefix(typed) }
    guard let only = matching.first, matching.count == 1 else { return nil }
    self = only
  }
}
