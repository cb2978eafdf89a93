/// Finds emoji by the names that are drawn in their place.
public protocol EmojiNaming: Equatable, Sendable {
  /// The emoji whose names contain some letters.
  ///
  /// - Parameter letters: Small letters, such as `popper` or `:party_`.
  /// - Returns: The emoji, in any order.
  func emoji(named letters: String) -> [Unicode.Scalar]
}

/// The names by which emoji are drawn, so that a search finds what a person reads.
public struct EmojiNames: Equatable, Sendable {
  private let naming: any EmojiNaming

  /// Wraps what knows the names.
  public init(_ naming: some EmojiNaming) { self.naming = naming }

  /// Emoji are drawn as themselves.
  public static let none = EmojiNames(Unnamed())

  /// The emoji whose names contain some small letters.
  func emoji(named letters: String) -> [Unicode.Scalar] { naming.emoji(named: letters) }

  public static func == (left: Self, right: Self) -> Bool { left.naming.isEqual(to: right.naming) }
}

extension EmojiNaming {
  fileprivate func isEqual(to other: any EmojiNaming) -> Bool { self == other as? Self }
}

/// No emoji has a name.
private struct Unnamed: EmojiNaming {
  func emoji(named letters: String) -> [Unicode.Scalar] { [] }
}
