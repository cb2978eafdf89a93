/// The id of a conversation: an opaque string, never parsed.
///
/// - Source: docs/api.md §5.1 and §9; two forms are in use.
public struct ConversationID: Hashable, Sendable, Comparable {
  /// The id as the API transmits it.
  public let rawValue: String

  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// Compares the ids as the server does: two spellings of one letter make two ids.
  ///
  /// Canonically equivalent spellings differ in length, except for combining marks in another
  /// order, and no server uses those for two conversations. Comparing strings is the fastest
  /// comparison there is.
  public static func == (left: Self, right: Self) -> Bool {
    left.rawValue == right.rawValue && left.rawValue.utf8.count == right.rawValue.utf8.count
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  /// Orders by the raw id; useful only to make an order total.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue == right.rawValue
      ? left.rawValue.utf8.count < right.rawValue.utf8.count : left.rawValue < right.rawValue
  }
}

/// The UID of a user: 1-100 characters `a-z 0-9 - _`.
public struct UserID: Hashable, Sendable {
  /// The id as the API transmits it.
  public let rawValue: String

  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// The sender of messages that the server generates.
  ///
  /// - Source: docs/api.md §5.4.
  public static let system = UserID("app_system")
}

/// The GUID of a group: 1-100 characters `a-z 0-9 - _`.
public struct GroupID: Hashable, Sendable {
  /// The id as the API transmits it.
  public let rawValue: String

  public init(_ rawValue: String) { self.rawValue = rawValue }
}

/// The other side of a conversation, to which every request about it is addressed.
///
/// - Source: docs/api.md §6, path parameters.
public enum Peer: Hashable, Sendable {
  /// A one-to-one conversation.
  case user(UserID)
  /// A group.
  case group(GroupID)
  /// The other side of a conversation of an unknown kind, with the name of the kind. It has no
  /// address, so nothing is sent about it.
  case unknown(kind: String, id: String)

  /// The UID or GUID; for an unknown kind, the id that identifies the other side.
  public var rawValue: String {
    switch self {
    case .user(let user): user.rawValue
    case .group(let group): group.rawValue
    case .unknown(_, let id): id
    }
  }

  /// The kinds of conversations.
  public enum Kind: UInt8, Hashable, Sendable {
    case user, group, unknown
  }

  /// The kind of the conversation.
  public var kind: Kind {
    switch self {
    case .user: .user
    case .group: .group
    case .unknown: .unknown
    }
  }

  /// True for a group.
  public var isGroup: Bool { kind == .group }

  /// The name of an unknown kind; nil for a known kind.
  public var unknownKind: String? {
    if case .unknown(let kind, _) = self { kind } else { nil }
  }
}

/// The id of a message: increasing across the app, a string of digits in every sample.
///
/// - Source: docs/api.md §5.4 and §9.
public struct MessageID: Hashable, Sendable, Comparable {
  /// The id as the API transmits it.
  public let rawValue: String

  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// The id as a number, as requests need it; nil if it is not a number.
  public var number: Int64? { Int64(rawValue) }

  /// Orders numeric ids by value, before all others; orders the others by text.
  public static func < (left: Self, right: Self) -> Bool {
    switch (left.number, right.number) {
    case (let left?, let right?): left < right
    case (nil, nil): left.rawValue < right.rawValue
    case (let number, _): number != nil
    }
  }
}
