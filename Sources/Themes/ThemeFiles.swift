import Diagnostics
public import Platform
import Screen

/// The themes of this machine: files, and those inside the program.
///
/// The user's own files come first, then those that an administrator has installed for everyone, then
/// the themes inside the program.
public struct ThemeFiles: Sendable {
  private let folders: [String]

  /// Locates the folders.
  ///
  /// - Parameter configuration: The folder of the user's configuration; nil if there is none.
  public init(configuration: String?) {
    let own = configuration.map { $0 + "/themes" }
    let shared = Folder.ofProgram.map { $0 + "/../share/recents/themes" }
    self.init(folders: [own, shared].compactMap(\.self))
  }

  /// Uses these folders, the first one first.
  init(folders: [String]) { self.folders = folders }

  /// Loads a theme; if one of its files cannot be read, the reason is among the diagnostics.
  public func load(_ name: String) -> LoadedTheme {
    let found = look(for: name)
    let catalog = ThemeCatalog(names: names) { $0 == name ? found.text : look(for: $0).text }
    var loaded = catalog.load(name)
    guard found.text == nil, let error = found.error ?? dangling(name) else { return loaded }
    let problem = Diagnostic(
      .file(DisplayText.drawn("\(name).toml")), Problem(error.explanation))
    // The diagnostic that no such theme exists would be wrong.
    loaded.diagnostics = [problem] + loaded.diagnostics.filter { $0.place != nil }
    return loaded
  }

  /// The error for a link in a folder of themes whose target does not exist; nil if there is none.
  private func dangling(_ name: String) -> FileError? {
    let isListed = name != ThemeCatalog.builtinName && names.contains(name)
    return isListed ? FileError("\(name).toml", .missing) : nil
  }

  /// The folders that exist but cannot be listed, with the reason.
  public var unreadableFolders: [FileError] {
    folders.compactMap { folder in
      do throws(FileError) {
        _ = try Folder.entries(of: folder)
        return nil
      } catch {
        return error.reason == .missing ? nil : error
      }
    }
  }

  /// Returns the text of the first readable file, else that inside the program, else the reason why
  /// none of the existing files is readable.
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
    if let text = BundledThemes.text(of: name) { return (text, nil) }
    return (nil, first)
  }

  /// The possible paths of the files of themes, in all folders.
  func paths(of themes: [String]) -> [String] {
    folders.flatMap { folder in themes.map { "\(folder)/\($0).toml" } }
  }

  /// The names of all themes, sorted, the built-in one included.
  public var names: [String] {
    let entries = folders.flatMap { (try? Folder.entries(of: $0)) ?? [] }
    let files = entries.filter { $0.hasSuffix(".toml") }
    let names = files.map { String($0.dropLast(5)) }
    return Set(names + BundledThemes.names + [ThemeCatalog.builtinName]).sorted()
  }
}

/// The themes inside the program, as the text of their files; the built-in one needs no text.
enum BundledThemes {}
