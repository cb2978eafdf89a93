public import Conversations

/// Which conversations a list shows: those of one kind in which every search term occurs.
public struct Query: Equatable, Sendable {
  /// A kind of conversations that can be listed alone.
  public enum Kind: String, CaseIterable, Sendable {
    /// Every conversation.
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
  /// The search text as it was typed.
  public private(set) var text: String
  /// The terms of the search text.
  public private(set) var terms: SearchTerms

  /// Makes a query that shows everything unless it is restricted.
  ///
  /// - Parameters:
  ///   - kind: The kind of conversations.
  ///   - text: The search text as it was typed.
  ///   - emojiNames: The names by which emoji are drawn.
  public init(_ kind: Kind = .all, matching text: String = "", emojiNames: EmojiNames = .none) {
    self.kind = kind
    self.text = text
    terms = SearchTerms(text, emojiNames: emojiNames)
  }

  /// Whether nothing was asked for, so that every conversation is listed.
  public var isEmpty: Bool { kind == .all && text.isEmpty }

  /// Whether a row is listed.
  ///
  /// - Parameters:
  ///   - row: The row as it is shown.
  ///   - me: The acting user.
  /// - Returns: True if it is of the kind and each search term occurs in it.
  public func matches(_ row: VisibleRow, me: UserID) -> Bool {
    kind.contains(row) && (terms.isEmpty || terms.match(SearchText(row, me: me)))
  }
}

extension Query.Kind {
  /// The kind that a typed name means; the beginning of the name is enough.
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

  /// Whether a row is of the kind, as it is shown.
  func contains(_ row: VisibleRow) -> Bool {
    switch self {
    case .all: true
    case .unread: row.unread.isUnread
    case .users: !row.isGroup
    case .groups: row.isGroup
    }
  }
}
