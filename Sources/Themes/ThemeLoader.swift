public import Diagnostics
internal import Platform
public import Screen
internal import Synchronization

/// Reads themes again and again while a pane is open, and watches the files of one of them.
///
/// All methods may be called from any thread; `load` and `names` take as long as the disk.
public final class ThemeLoader: Sendable {
  private let files: ThemeFiles
  private let usesLight: Bool
  private let watch = FileWatch()
  /// The themes as they could last be read, by name.
  private let themes: Mutex<[String: ThemeVariants]>

  /// Begins with the theme of the configuration, which is used whatever is wrong with it.
  ///
  /// - Parameters:
  ///   - files: The theme files of this machine.
  ///   - name: The theme of the configuration.
  ///   - loaded: That theme as it was read.
  ///   - usesLight: False to use one look for every background.
  public init(files: ThemeFiles, first name: String, _ loaded: LoadedThemes, usesLight: Bool) {
    self.files = files
    self.usesLight = usesLight
    themes = Mutex([name: loaded.variants(usesLight: usesLight)])
    watch?.watch(files.paths(of: loaded.names))
  }

  /// The names of the themes there are now, in order.
  public var names: [String] { files.names }

  /// Reads a theme, and watches its files from now on and no others.
  ///
  /// - Throws: The first problem of the theme, which then stays as it could last be read.
  public func load(_ name: String) throws(Diagnostic) {
    // Watched before it is read, so that a file that is saved meanwhile is noticed.
    watch?.watch(files.paths(of: [name]))
    let loaded = LoadedThemes(name, from: files)
    watch?.watch(files.paths(of: loaded.names))
    if let first = loaded.diagnostics.first { throw first }
    let variants = loaded.variants(usesLight: usesLight)
    themes.withLock { $0[name] = variants }
  }

  /// The theme as it could last be read; nil if it never could.
  public func loaded(_ name: String) -> ThemeVariants? { themes.withLock { $0[name] } }

  /// The descriptor that is readable once a watched file was written; nil where the system has no
  /// watches left.
  public var changesDescriptor: Int32? { watch?.descriptor }

  /// Takes all news of the watched files.
  ///
  /// - Returns: True if one of them was written.
  public func drainChanges() -> Bool { watch?.drain() ?? false }
}

/// A theme with its variant for a light background, where it has one.
public struct LoadedThemes: Sendable {
  /// The theme.
  public let theme: LoadedTheme
  /// Its variant for a light background; any theme but the default one was chosen for its colours, and
  /// stays.
  public let light: LoadedTheme?

  /// The variant of the default theme.
  private static let lightName = "default-light"

  /// Reads a theme and its variant.
  public init(_ name: String, from files: ThemeFiles) {
    theme = files.load(name)
    // The built-in theme needs no file, and without any is used on every background.
    let hasLight = name == ThemeCatalog.builtinName && files.names.contains(Self.lightName)
    light = hasLight ? files.load(Self.lightName) : nil
  }

  /// The look for each background.
  ///
  /// - Parameter usesLight: False to use one look for both: without colours there is nothing in a theme
  ///   that a background could make unreadable.
  /// - Returns: Both looks.
  public func variants(usesLight: Bool) -> ThemeVariants {
    ThemeVariants(dark: theme.theme, light: (usesLight ? light?.theme : nil) ?? theme.theme)
  }

  /// Every theme that was read.
  var names: [String] { theme.names + (light?.names ?? []) }

  /// What is wrong with the files.
  var diagnostics: [Diagnostic] { theme.diagnostics + (light?.diagnostics ?? []) }
}
