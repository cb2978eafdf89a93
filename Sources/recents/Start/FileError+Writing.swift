import Files
import Glibc

extension FileError {
  /// Why a file could not be written; nil when it can be.
  ///
  /// It is not touched.
  init?(writing path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self.init(path, creatingIn: Self.parent(of: path))
      return
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      self.init(path, .directory)
    } else if access(path, W_OK) != 0 {
      self.init(path, errno: errno)
    } else {
      return nil
    }
  }

  /// Why a folder could not be made, with those above it; nil when it can be, or is there.
  init?(makingFolder path: String) {
    var folder = path
    // The first that is there must take what is below it.
    while access(folder, F_OK) != 0, errno == ENOENT, folder != Self.parent(of: folder) {
      folder = Self.parent(of: folder)
    }
    self.init(path, creatingIn: folder)
  }

  private init?(_ path: String, creatingIn folder: String) {
    guard access(folder + "/.", W_OK | X_OK) != 0 else { return nil }
    self.init(path, errno: errno)
  }

  private static func parent(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let parent = parts.joined(separator: "/")
    return parent.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : parent
  }
}
