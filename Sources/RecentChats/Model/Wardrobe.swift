/// Which theme is worn, by name; what it looks like is no business of the core.
struct Wardrobe: Equatable, Sendable {
  /// The one that is worn whatever is being tried on.
  private(set) var kept: String
  /// The one the shell was last asked to wear.
  private(set) var asked: String
  /// Whether that one is kept if it can be worn.
  private(set) var isKeeping = false

  /// Begins with the theme of the configuration.
  init(_ name: String) {
    kept = name
    asked = name
  }

  /// Asks for a theme; nil when it is asked for already.
  mutating func tryOn(_ name: String) -> Effect? {
    isKeeping = false
    guard name != asked else { return nil }
    asked = name
    return .wear(theme: name)
  }

  /// Asks for a theme that is kept if it can be worn.
  mutating func keep(_ name: String) -> Effect {
    asked = name
    isKeeping = true
    return .wear(theme: name)
  }

  /// Asks anew for what was asked for last, because its files may have changed.
  func again() -> Effect { .wear(theme: asked) }

  /// What became of a theme that was asked for.
  enum Outcome: Equatable {
    /// Nobody waits for it any more, or it goes without saying.
    case silent
    /// It is worn from now on.
    case kept
    /// It cannot be worn; the effect puts on again what was worn.
    case refused(wasKeeping: Bool, Effect?)
  }

  /// Takes in what became of a theme.
  mutating func finish(_ name: String, isWorn: Bool) -> Outcome {
    guard name == asked else { return .silent }
    defer { isKeeping = false }
    guard isWorn else {
      asked = kept
      return .refused(wasKeeping: isKeeping, name == kept ? nil : .wear(theme: kept))
    }
    guard isKeeping else { return .silent }
    kept = name
    return .kept
  }
}
