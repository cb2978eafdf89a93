import Glibc

/// A folder of this run for the data and configuration of the programs, so
/// that no run finds another's.
struct StateFolder {
  /// The path of the folder.
  let path: String

  /// Creates an empty folder.
  init() throws {
    path = "/tmp/recents-bench-\(getpid())"
    guard mkdir(path, 0o700) == 0 else { throw BenchFailure("\(path) cannot be made.") }
  }

  /// Writes the configuration of a program that runs without arguments, which is the usual case.
  ///
  /// - Parameter poll: The seconds between two polls.
  /// - Returns: The value of `XDG_CONFIG_HOME` for this configuration.
  /// - Throws: `BenchFailure` when it cannot be written.
  func configuration(poll: Int) throws -> String {
    let home = "\(path)/config-\(poll)"
    for folder in [home, home + "/recents"] { mkdir(folder, 0o700) }
    guard let file = fopen(home + "/recents/config.toml", "w") else {
      throw BenchFailure("\(home) cannot be written.")
    }
    defer { fclose(file) }
    fputs("[poll]\ninterval = \(poll)\n", file)
    return home
  }

  /// Creates a folder in it.
  ///
  /// - Throws: `BenchFailure` when it cannot be made.
  func folder(_ name: String) throws -> String {
    let path = "\(path)/\(name)"
    guard mkdir(path, 0o700) == 0 else { throw BenchFailure("\(path) cannot be made.") }
    return path
  }

  /// Removes the folder with its contents.
  func remove() { Self.remove(path) }

  private static func remove(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != ".", name != ".." { remove("\(path)/\(name)") }
      }
      closedir(folder)
    }
    _ = Glibc.remove(path)
  }
}
