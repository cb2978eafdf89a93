import EventLoop
import Platform
import Screen

/// Themes in memory, whose files are written when the test says so.
@MainActor
final class ScriptedThemes: ThemeSource {
  private nonisolated let pipe: WakePipe

  nonisolated init() throws { pipe = try WakePipe() }

  /// A file of the theme is written.
  nonisolated func touch() { pipe.wake() }

  let names = ["broken", "other", "two"]

  /// `two` has a look for each background, `broken` none.
  func look(of name: String) -> LoadedVariants {
    let theme = Theme(name: name) { _ in Style() }
    switch name {
    case "broken": return LoadedVariants(variants: nil, problem: "broken.toml: no.")
    case "two":
      return LoadedVariants(
        variants: ThemeVariants(dark: theme, light: Theme(name: "two-light") { _ in Style() }))
    default: return LoadedVariants(variants: ThemeVariants(dark: theme, light: theme))
    }
  }

  var changesDescriptor: Int32? { pipe.readDescriptor }

  func drainChanges() -> Bool { pipe.clear() }
}
