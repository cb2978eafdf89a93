import Screen
import Themes

/// A theme with its variant for a light background, where it has one.
struct LoadedLooks {
  /// The theme.
  let theme: LoadedTheme
  /// Its variant for a light background; any theme but the default one was chosen for its colours, and
  /// stays.
  let light: LoadedTheme?

  /// The variant of the default theme.
  private static let lightName = "default-light"

  /// Reads a theme and its variant.
  init(_ name: String, from files: ThemeFiles) {
    theme = files.load(name)
    // The built-in theme needs no file, and without any is worn on every background.
    let hasLight = name == ThemeCatalog.builtinName && files.names.contains(Self.lightName)
    light = hasLight ? files.load(Self.lightName) : nil
  }

  /// A look for each background; nil when they are the same.
  var variants: ThemeVariants? {
    light.map { ThemeVariants(dark: theme.theme, light: $0.theme) }
  }

  /// Every theme that was read.
  var names: [String] { theme.names + (light?.names ?? []) }

  /// What is wrong with the files.
  var diagnostics: [ThemeDiagnostic] { theme.diagnostics + (light?.diagnostics ?? []) }
}
