/// A look for each background a terminal may have.
public struct ThemeVariants: Equatable, Sendable {
  /// The look on a dark background.
  public var dark: Theme
  /// The look on a light background.
  public var light: Theme

  /// Joins the looks.
  public init(dark: Theme, light: Theme) {
    self.dark = dark
    self.light = light
  }

  /// The look on a background.
  public func theme(on background: Background) -> Theme {
    switch background {
    case .dark: dark
    case .light: light
    }
  }
}
