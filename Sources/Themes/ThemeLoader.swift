public import Diagnostics
internal import Platform
public import Screen
internal import Synchronization

/// Reads themes repeatedly while a pane is open, and watches the files of one of them.
///
/// All methods may be called from any thread; `load` and `names` wait for the disk.
public final class ThemeLoader: Sendable {
  private let files: ThemeFiles
  private let usesLight: Bool
  private let watch = FileWatch()
  /// The most recent valid version of each theme, by name.
  private let themes: Mutex<[String: ThemeVariants]>

  /// Begins with the theme of the configuration, which is used despite any problems.
  ///
  /// - Parameters:
  ///   - files: The theme files of this machine.
  ///   - name: The theme of the configuration.
  ///   - loaded: The theme as it was read.
  ///   - usesLight: False to use one theme for every background.
  public init(files: ThemeFiles, first name: String, _ loaded: LoadedThemes, usesLight: Bool) {
    self.files = files
    self.usesLight = usesLight
    themes = Mutex([name: loaded.variants(usesLight: usesLight)])
    watch?.watch(files.paths(of: loaded.names))
  }

  /// The names of the currently available themes, sorted.
  public var names: [String] { files.names }

  /// Reads a theme, and watches only its files from now on.
  ///
  /// - Throws: The first problem of the theme, whose previous valid version is kept.
  public func load(_ name: String) throws(Diagnostic) {
    // The watch precedes the read, so that a file that is saved meanwhile is noticed.
    watch?.watch(files.paths(of: [name]))
    let loaded = LoadedThemes(name, from: files)
    watch?.watch(files.paths(of: loaded.names))
    if let first = loaded.diagnostics.first { throw first }
    let variants = loaded.variants(usesLight: usesLight)
    themes.withLock { $0[name] = variants }
  }

  /// The most recent valid version of a theme; nil if there was none.
  public func loaded(_ name: String) -> ThemeVariants? { themes.withLock { $0[name] } }

  /// The descriptor that is readable once a watched file was written; nil if the system has no
  /// watches left.
  public var changesDescriptor: Int32? { watch?.descriptor }

  /// Takes all pending events of the watched files.
  ///
  /// - Returns: True if one of them was written.
  public func drainChanges() -> Bool { watch?.drain() ?? false }
}

/// A theme with its variant for a light background, if it has one.
public struct LoadedThemes: Sendable {
  /// The theme.
  public let theme: LoadedTheme
  /// The variant for a light background; only the default theme has one, because any other was
  /// chosen for its colours.
  public let light: LoadedTheme?

  /// The variant of the default theme.
  private static let lightName = "default-light"

  /// Reads a theme and its variant.
  public init(_ name: String, from files: ThemeFiles) {
    theme = files.load(name)
    // The built-in theme needs no file, and without any it is used on every background.
    let hasLight = name == ThemeCatalog.builtinName && files.names.contains(Self.lightName)
    light = hasLight ? files.load(Self.lightName) : nil
  }

  /// The theme for each background.
  ///
  /// - Parameter usesLight: False to use one theme for both: without colours, no background can
  ///   make a theme unreadable.
  /// - Returns: Both themes.
  public func variants(usesLight: Bool) -> ThemeVariants {
    ThemeVariants(dark: theme.theme, light: (usesLight ? light?.theme : nil) ?? theme.theme)
  }

  /// All themes that were read.
  var names: [String] { theme.names + (light?.names ?? []) }

  /// The problems in the files.
  var diagnostics: [Diagnostic] { theme.diagnostics + (light?.diagnostics ?? []) }
}
