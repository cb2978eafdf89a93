/// The name the server gives a conversation: opaque, never taken apart.
///
/// - Source: docs/api.md §5.1 and §9, two forms are in use.
public struct ConversationID: Hashable, Sendable, Comparable {
  /// The name as it stands on the wire.
  public let rawValue: String

  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// Compares what stands on the wire: two spellings of one letter are two names there.
  ///
  /// Spellings that Unicode takes for the same differ in their length, but for marks in another order,
  /// which no server gives to two conversations; and comparing texts is as fast as comparing gets.
  public static func == (left: Self, right: Self) -> Bool {
    left.rawValue == right.rawValue && left.rawValue.utf8.count == right.rawValue.utf8.count
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  /// Orders by the raw name; only good for making an order definite.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue == right.rawValue
      ? left.rawValue.utf8.count < right.rawValue.utf8.count : left.rawValue < right.rawValue
  }
}

/// The UID of a user: 1-100 characters `a-z 0-9 - _`.
public struct UserID: Hashable, Sendable {
  /// The name as it stands on the wire.
  public let rawValue: String

  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// The sender of messages that nobody wrote.
  ///
  /// - Source: docs/api.md §5.4.
  public static let system = UserID("app_system")
}

/// The GUID of a group: 1-100 characters `a-z 0-9 - _`.
public struct GroupID: Hashable, Sendable {
  /// The name as it stands on the wire.
  public let rawValue: String

  public init(_ rawValue: String) { self.rawValue = rawValue }
}

/// The other side of a conversation, and so the address of every call about it.
///
/// - Source: docs/api.md §6, path parameters.
public enum Peer: Hashable, Sendable {
  /// A one-to-one conversation.
  case user(UserID)
  /// A group.
  case group(GroupID)

  /// The UID or GUID.
  public var rawValue: String {
    switch self {
    case .user(let user): user.rawValue
    case .group(let group): group.rawValue
    }
  }

  /// Whether the other side is a group.
  public var isGroup: Bool {
    if case .group = self { true } else { false }
  }
}

/// The id of a message: app-wide increasing, a string of digits in every sample.
///
/// - Source: docs/api.md §5.4 and §9.
public struct MessageID: Hashable, Sendable, Comparable {
  /// The id as it stands on the wire.
  public let rawValue: String

  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// The id as a number, as requests want it; nil when it is not one.
  public var number: Int64? { Int64(rawValue) }

  /// Orders numbers by their value, before all other ids; those by their text.
  public static func < (left: Self, right: Self) -> Bool {
    switch (left.number, right.number) {
    case (let left?, let right?): left < right
    case (nil, nil): left.rawValue < right.rawValue
    case (let number, _): number != nil
    }
  }
}
