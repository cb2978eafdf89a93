/// Finds emoji by the names that are displayed in their place.
public protocol EmojiNaming: Equatable, Sendable {
  /// Returns the emoji whose names contain the letters.
  ///
  /// - Parameter letters: Lower-case letters, such as `popper` or `:party_`.
  /// - Returns: The emoji, in any order.
  func emoji(named letters: String) -> [Unicode.Scalar]
}

/// The names that are displayed in place of emoji, so that a search finds what the user reads.
public struct EmojiNames: Equatable, Sendable {
  private let naming: any EmojiNaming

  /// Creates names from a type that knows them.
  public init(_ naming: some EmojiNaming) { self.naming = naming }

  /// No names: emoji are displayed as themselves.
  public static let none = EmojiNames(Unnamed())

  /// Returns the emoji whose names contain the lower-case letters.
  func emoji(named letters: String) -> [Unicode.Scalar] { naming.emoji(named: letters) }

  public static func == (left: Self, right: Self) -> Bool { left.naming.isEqual(to: right.naming) }
}

extension EmojiNaming {
  fileprivate func isEqual(to other: any EmojiNaming) -> Bool { self == other as? Self }
}

/// Names for terminals that display emoji as themselves: no emoji has one.
private struct Unnamed: EmojiNaming {
  func emoji(named letters: String) -> [Unicode.Scalar] { [] }
}
