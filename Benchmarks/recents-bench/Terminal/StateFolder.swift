import Glibc

/// A folder of this run in which the programs keep what they keep, so that none finds another's.
struct StateFolder {
  /// Where it is.
  let path: String

  /// Makes an empty folder.
  init() throws {
    path = "/tmp/recents-bench-\(getpid())"
    guard mkdir(path, 0o700) == 0 else { throw BenchFailure("\(path) cannot be made.") }
  }

  /// Removes it with everything in it.
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
