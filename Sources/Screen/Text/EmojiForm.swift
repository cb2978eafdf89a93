/// What becomes of emoji.
public enum EmojiForm: Hashable, Sendable {
  /// Drawn where every terminal counts them alike: of a sequence, the first picture.
  case stable
  /// Sequences of these kinds are drawn whole, as one picture of two columns; others as in `stable`.
  case full(PictureKinds)
  /// Spelt, as in `:party_popper:`, for terminals without a font for them and for screen readers.
  ///
  /// - Shape: A picture of two columns becomes the name that Unicode gives its first scalar. Signs of
  ///   one column, such as `❤`, are text already; where only ASCII may be drawn they are spelt, too.
  case text
}
