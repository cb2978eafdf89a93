public import Screen

/// A theme that can be used, and what had to be overlooked to get it.
public struct LoadedTheme: Equatable, Sendable {
  /// The theme; complete, whatever was wrong.
  public var theme: Theme
  /// What the theme calls itself; the name it was asked for by if it says nothing.
  public var title: String
  /// What is wrong with its files; empty when nothing is.
  public var diagnostics: [ThemeDiagnostic]

  /// Makes a loaded theme.
  public init(theme: Theme, title: String, diagnostics: [ThemeDiagnostic] = []) {
    self.theme = theme
    self.title = title
    self.diagnostics = diagnostics
  }
}
