public import Conversations

/// The conversations to list: those of one kind in which every search term occurs.
public struct Filter: Equatable, Sendable {
  /// A kind of conversations to list.
  public enum Kind: String, CaseIterable, Sendable {
    /// All conversations.
    case all
    /// Conversations with unread messages.
    case unread
    /// One-to-one conversations.
    case users
    /// Groups.
    case groups
  }

  /// The kind of conversations.
  public var kind: Kind
  /// The search text as typed.
  public private(set) var text: String
  /// The terms of the search text.
  public private(set) var terms: SearchTerms

  /// Creates a filter; by default, it lists all conversations.
  ///
  /// - Parameters:
  ///   - kind: The kind of conversations.
  ///   - text: The search text as typed.
  ///   - emojiNames: The names that are displayed in place of emoji.
  public init(_ kind: Kind = .all, matching text: String = "", emojiNames: EmojiNames = .none) {
    self.kind = kind
    self.text = text
    terms = SearchTerms(text, emojiNames: emojiNames)
  }

  /// True when the filter has no restriction, so that it lists all conversations.
  public var isEmpty: Bool { kind == .all && text.isEmpty }

  /// Returns true when a row is listed.
  ///
  /// - Parameters:
  ///   - row: The row as it is shown.
  ///   - me: The acting user.
  /// - Returns: True when the row is of the kind and contains every search term.
  public func matches(_ row: VisibleRow, me: UserID) -> Bool {
    kind.contains(row) && (terms.isEmpty || terms.match(SearchText(row, me: me)))
  }
}

extension Filter.Kind {
  /// Parses a kind; a prefix of its name is enough.
  public init?(typed: String) {
    let typed = typed.lowercased()
    guard !typed.isEmpty, let kind = Self.allCases.first(where: { $0.rawValue.hasPrefix(typed) })
    else { return nil }
    self = kind
  }

  /// The names of all kinds.
  public static var names: [String] { allCases.map(\.rawValue) }

  /// The kind after this one, in the order in which a key steps through them.
  public var next: Self {
    let kinds = Self.allCases
    let index = kinds.firstIndex(of: self) ?? 0
    return kinds[(index + 1) % kinds.count]
  }

  /// Returns true when a row is of the kind.
  func contains(_ row: VisibleRow) -> Bool {
    switch self {
    case .all: true
    case .unread: row.unread.isUnread
    case .users: row.kind == .user
    case .groups: row.kind == .group
    }
  }
}
