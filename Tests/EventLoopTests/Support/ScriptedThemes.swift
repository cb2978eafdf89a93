import Diagnostics
import EventLoop
import Platform
import Screen

/// Themes in memory, whose files are written when the test says so.
final class ScriptedThemes: ThemeSource {
  private let pipe: WakePipe

  init() throws { pipe = try WakePipe() }

  /// A file of the theme is written.
  func touch() { pipe.wake() }

  let names = ["broken", "other", "two"]

  /// The problem of the theme `broken`.
  static let problem = Diagnostic(.file("broken.toml"), Problem("no"))

  func load(_ name: String) throws(Diagnostic) {
    if name == "broken" { throw Self.problem }
  }

  /// `two` has a look for each background, `broken` none.
  func loaded(_ name: String) -> ThemeVariants? {
    let theme = Theme(name: name) { _ in Style() }
    switch name {
    case "broken": return nil
    case "two":
      return ThemeVariants(dark: theme, light: Theme(name: "two-light") { _ in Style() })
    default: return ThemeVariants(dark: theme, light: theme)
    }
  }

  var changesDescriptor: Int32? { pipe.readDescriptor }

  func drainChanges() -> Bool { pipe.clear() }
}
