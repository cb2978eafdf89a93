/// What the background of the terminal is, for themes that come in two variants.
public enum BackgroundChoice: String, CaseIterable, Sendable {
  /// What the terminal answers when it is asked.
  case auto
  /// Light.
  case light
  /// Dark.
  case dark
}
