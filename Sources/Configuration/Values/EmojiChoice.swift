/// What becomes of emoji in names and messages.
public enum EmojiChoice: String, CaseIterable, Sendable {
  /// They are drawn as every terminal counts them.
  case stable
  /// Sequences are drawn as one picture where this terminal counts them so.
  case full
  /// They are spelt.
  case text
}
