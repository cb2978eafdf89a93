/// What a terminal shows where nothing is written.
public enum Background: Hashable, Sendable {
  /// Dark: light text is read well on it.
  case dark
  /// Light: dark text is read well on it.
  case light
}
