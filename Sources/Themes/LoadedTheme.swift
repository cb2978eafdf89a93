public import Screen

/// A theme that can be used, and what had to be overlooked to get it.
public struct LoadedTheme: Equatable, Sendable {
  /// The theme; complete, whatever was wrong.
  public var theme: Theme
  /// What the theme calls itself; the name it was asked for by if it says nothing.
  public var title: String
  /// What is wrong with its files; empty when nothing is.
  public var diagnostics: [ThemeDiagnostic]

  /// The themes that were read for it, its own name first, those that are missing included.
  public var names: [String]

  /// Makes a loaded theme.
  public init(
    theme: Theme, title: String, diagnostics: [ThemeDiagnostic] = [], names: [String] = []
  ) {
    self.theme = theme
    self.title = title
    self.diagnostics = diagnostics
    self.names = names
  }
}
