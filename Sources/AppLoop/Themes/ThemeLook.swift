public import Screen

/// What came of reading a theme.
public struct ThemeLook: Equatable, Sendable {
  /// How it looks; what it looked like when it could last be read, where it cannot be any more, and
  /// nil where it never could.
  public var variants: ThemeVariants?
  /// Why it cannot be read, in one sentence; nil when it can.
  public var problem: String?

  /// Joins look and problem.
  public init(variants: ThemeVariants?, problem: String? = nil) {
    self.variants = variants
    self.problem = problem
  }

  /// Where there are no others.
  static let none = ThemeLook(variants: nil, problem: "The theme cannot be changed here.")
}
