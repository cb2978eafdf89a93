import Configuration
import RecentChatsPane
import Screen
import Themes

/// What is wrong with keys and theme: the pane opens all the same, and says so.
struct SettingsProblems {
  /// The keys that hold.
  let keyMap: KeyMap
  /// The theme that holds, with its variant.
  let looks: LoadedLooks
  /// The theme files of this machine.
  let themes: ThemeFiles
  /// One sentence a problem, with the place it was said at.
  let sentences: [String]
  /// What holds as it was said and may be a surprise all the same, one sentence each.
  let warnings: [String]

  /// Looks at the keys and loads the theme.
  init(_ settings: Settings, environment: [String: String]) {
    let (map, problems) = KeyMap.build(overrides: settings.keys.map { ($0.command, $0.keys) })
    keyMap = map
    themes = ThemeFiles(environment: environment)
    looks = LoadedLooks(settings.theme, from: themes)
    sentences =
      problems.filter { !$0.isWarning }.map { Self.sentence($0, settings) }
      + looks.theme.diagnostics.map { Self.sentence($0, settings) }
    warnings = problems.filter(\.isWarning).map { Self.sentence($0, settings) }
  }

  /// What no file is to blame for was said by whoever chose the theme.
  private static func sentence(_ problem: ThemeDiagnostic, _ settings: Settings) -> String {
    problem.file.isEmpty ? "\(settings.origin(of: .theme)): \(problem)" : "\(problem)"
  }

  private static func sentence(_ problem: KeyMapDiagnostic, _ settings: Settings) -> String {
    let line = settings.keys.first { "keys.\($0.command)" == problem.keyPath }
    return line.map { "\($0.origin): \(problem.message)" } ?? problem.description
  }
}
