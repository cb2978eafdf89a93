import Diagnostics
import EventLoop
import Glibc
import Platform
import Screen
import Themes

/// The theme files of this machine.
///
/// A person's own come first, then those installed with the program, then those beside the sources it
/// was built from.
struct ThemeFiles: Sendable {
  private let folders: [String]

  /// Finds the folders.
  init(environment: [String: String]) {
    let own = ConfigurationPath.directory(in: environment).map { $0 + "/themes" }
    let shared = Self.programFolder.map {
      [$0 + "/../share/recents/themes", $0 + "/../../../themes"]
    }
    self.init(folders: [own].compactMap(\.self) + (shared ?? []))
  }

  /// Looks into these folders, the first one first.
  init(folders: [String]) { self.folders = folders }

  /// Loads a theme; a file of it that cannot be read is named with the reason.
  func load(_ name: String) -> LoadedTheme {
    let found = look(for: name)
    let catalog = ThemeCatalog(names: names) { $0 == name ? found.text : look(for: $0).text }
    var loaded = catalog.load(name)
    guard found.text == nil, let error = found.error ?? dangling(name) else { return loaded }
    let problem = Diagnostic(
      .file(DisplayText.drawn("\(name).toml")), Problem(error.explanation))
    // That there is no such theme would be wrong.
    loaded.diagnostics = [problem] + loaded.diagnostics.filter { $0.place != nil }
    return loaded
  }

  /// That a link stands in a folder of themes and leads nowhere.
  private func dangling(_ name: String) -> FileError? {
    let isListed = name != ThemeCatalog.builtinName && names.contains(name)
    return isListed ? FileError("\(name).toml", .missing) : nil
  }

  /// The folders that are there and cannot be listed, with the reason.
  var unreadableFolders: [FileError] {
    folders.compactMap { folder in
      guard let directory = opendir(folder) else {
        return errno == ENOENT ? nil : FileError(folder, errno: errno)
      }
      closedir(directory)
      return nil
    }
  }

  /// The text of the first file that can be read, or why none can although one is there.
  private func look(for name: String) -> (text: String?, error: FileError?) {
    guard !name.contains("/"), name != ".." else { return (nil, nil) }
    var first: FileError?
    for folder in folders {
      do throws(FileError) {
        return (try SmallFile(path: "\(folder)/\(name).toml").text(), nil)
      } catch {
        if error.reason != .missing { first = first ?? error }
      }
    }
    return (nil, first)
  }

  /// Where the files of themes are, or would be if they were a person's own.
  func paths(of themes: [String]) -> [String] {
    folders.flatMap { folder in themes.map { "\(folder)/\($0).toml" } }
  }

  /// The names of all themes, in order, the built-in one included.
  var names: [String] {
    let files = folders.flatMap(Self.entries).filter { $0.hasSuffix(".toml") }
    return Set(files.map { String($0.dropLast(5)) } + [ThemeCatalog.builtinName]).sorted()
  }

  /// The folder that the running program's file is in.
  ///
  /// - Source: `proc(5)`, `/proc/self/exe`.
  private static var programFolder: String? {
    guard let path = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(path) }
    return String(cString: path).split(separator: "/", omittingEmptySubsequences: false)
      .dropLast().joined(separator: "/")
  }

  private static func entries(of folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }
}

/// A theme with its variant for a light background, where it has one.
struct LoadedThemes {
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
  var diagnostics: [Diagnostic] { theme.diagnostics + (light?.diagnostics ?? []) }
}

/// The themes of this machine, for a pane that is open.
@MainActor
final class ThemeLoader: ThemeSource {
  private let files: ThemeFiles
  /// Whether the variant for a light background is used; without colours there is nothing in a theme
  /// that a background could make unreadable.
  private let usesVariants: Bool
  private var watch = FileWatch()
  /// How themes looked when they could last be read, by name.
  private var looks: [String: ThemeVariants] = [:]

  /// Begins with the theme of the configuration, which is worn whatever is wrong with it.
  init(files: ThemeFiles, applied name: String, _ loaded: LoadedThemes, usesVariants: Bool) {
    self.files = files
    self.usesVariants = usesVariants
    looks[name] = variants(of: loaded)
    watch?.watch(files.paths(of: loaded.names))
  }

  var names: [String] { files.names }

  var changesDescriptor: Int32? { watch?.descriptor }

  func drainChanges() -> Bool { watch?.drain() ?? false }

  func look(of name: String) -> LoadedVariants {
    // What is saved while it is read must be told, too.
    watch?.watch(files.paths(of: [name]))
    let loaded = LoadedThemes(name, from: files)
    watch?.watch(files.paths(of: loaded.names))
    guard let first = loaded.diagnostics.first else {
      let variants = variants(of: loaded)
      looks[name] = variants
      return LoadedVariants(variants: variants)
    }
    return LoadedVariants(variants: looks[name], problem: Self.sentence(first))
  }

  private func variants(of loaded: LoadedThemes) -> ThemeVariants {
    let one = loaded.theme.theme
    let different = usesVariants ? loaded.variants : nil
    return different ?? ThemeVariants(dark: one, light: one)
  }

  /// What is wrong, and that nothing has changed.
  private static func sentence(_ diagnostic: Diagnostic) -> String {
    let problem = diagnostic.problem
    let end = problem.nearest == nil ? "." : ""
    guard diagnostic.place == nil else { return "The theme stays as it was: \(diagnostic)\(end)" }
    let text = problem.description
    return text.prefix(1).uppercased() + text.dropFirst() + end
  }
}
