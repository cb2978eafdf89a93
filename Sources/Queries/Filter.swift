/// The conversations to list: those of one kind that match a query and contain the words of a
/// search.
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
  /// The words of the search as typed.
  public var words: String
  /// The query.
  public var query: Query

  /// Creates a filter; by default, it lists all conversations.
  public init(_ kind: Kind = .all, words: String = "", query: Query = .everything) {
    self.kind = kind
    self.words = words
    self.query = query
  }

  /// True when the filter has no restriction, so that it lists all conversations.
  public var isEmpty: Bool { kind == .all && words.isEmpty && query == .everything }

  /// The filter as one query.
  public var whole: Query { .all(of: [query] + kind.queries + Query.words(of: words)) }
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

  /// The condition of the kind.
  fileprivate var queries: [Query] {
    switch self {
    case .all: []
    case .unread: [.predicate(.state(.unread))]
    case .users: [.predicate(.state(.user))]
    case .groups: [.predicate(.state(.group))]
    }
  }
}
