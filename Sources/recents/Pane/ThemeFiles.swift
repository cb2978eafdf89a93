import Files
import Glibc
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
    folders = [own].compactMap(\.self) + (shared ?? [])
  }

  /// The themes by name.
  var catalog: ThemeCatalog {
    ThemeCatalog(names: names) { [folders] name in
      guard !name.contains("/"), name != ".." else { return nil }
      return folders.lazy.compactMap { try? SmallFile(path: "\($0)/\(name).toml").text() }.first
    }
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
