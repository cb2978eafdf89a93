import Configuration
import RecentChatsPane
import Screen
import Themes

/// What is wrong with keys and theme: the pane opens all the same, and says so.
struct SettingsProblems {
  /// The keys that hold.
  let keyMap: KeyMap
  /// The theme that holds.
  let theme: LoadedTheme
  /// Its variants, if it is the one that goes with the background.
  let variants: ThemeVariants?
  /// One sentence a problem, with the place it was said at.
  let sentences: [String]

  /// Looks at the keys and loads the theme.
  init(_ settings: Settings, environment: [String: String]) {
    let (map, problems) = KeyMap.build(overrides: settings.keys.map { ($0.command, $0.keys) })
    let catalog = ThemeFiles(environment: environment).catalog
    let loaded = catalog.load(settings.theme)
    // Any other theme was chosen for its colours, and stays.
    let light = settings.theme == ThemeCatalog.builtinName ? catalog.load(Self.lightName) : nil
    keyMap = map
    theme = loaded
    variants = light.map { ThemeVariants(dark: loaded.theme, light: $0.theme) }
    sentences =
      problems.map { Self.sentence($0, settings) }
      + loaded.diagnostics.map { Self.sentence($0, settings) }
  }

  /// The variant of the default theme for a light background.
  private static let lightName = "default-light"

  /// What no file is to blame for was said by whoever chose the theme.
  private static func sentence(_ problem: ThemeDiagnostic, _ settings: Settings) -> String {
    problem.file.isEmpty ? "\(settings.origin(of: .theme)): \(problem)" : "\(problem)"
  }

  private static func sentence(_ problem: KeyMapDiagnostic, _ settings: Settings) -> String {
    let line = settings.keys.first { "keys.\($0.command)" == problem.keyPath }
    return line.map { "\($0.origin): \(problem.message)" } ?? problem.description
  }
}
