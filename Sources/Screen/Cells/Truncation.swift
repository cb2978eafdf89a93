/// What happens to text that does not fit.
public enum Truncation: Hashable, Sendable {
  /// It ends at the last grapheme that fits.
  case cut
  /// It ends with an ellipsis (`…`, or `~` where only ASCII is drawn).
  case ellipsis
}
