internal import Glibc

/// Files and folders that only their owner may access.
///
/// - Source: open(2), mkdir(2), chmod(2), rename(2).
public enum PrivateFiles {
  /// The permissions of a file.
  private static let fileMode: mode_t = 0o600
  /// The permissions of a folder.
  private static let folderMode: mode_t = 0o700

  /// Creates a folder, and those above it, if they are missing.
  ///
  /// - Throws: `SystemError` with the path that cannot be used.
  public static func makeFolder(_ path: String) throws(SystemError) {
    try addFolder(path)
    try takeFromOthers(path, leaving: folderMode)
  }

  /// Creates an empty file if it is missing.
  ///
  /// A file that exists is not opened: closing it would drop the locks that this process holds on it
  /// (fcntl(2), "Record locks are automatically released").
  ///
  /// - Throws: `SystemError` with the path that cannot be used.
  public static func makeFile(_ path: String) throws(SystemError) {
    do throws(SystemError) {
      _ = try Descriptor(opening: path, O_RDWR | O_CREAT | O_EXCL, permissions: fileMode)
    } catch {
      if error.code != EEXIST { throw error }
    }
  }

  /// Removes the permissions of all users except the owner from a file.
  ///
  /// - Throws: `SystemError` with the path that cannot be used.
  public static func takeFromOthers(_ path: String) throws(SystemError) {
    try takeFromOthers(path, leaving: fileMode)
  }

  /// Replaces a file, so that it has either the old contents or the new ones.
  ///
  /// - Throws: `SystemError` with the path that cannot be used; the file is then as it was.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    let temporary = "\(path).\(getpid()).new"
    do throws(SystemError) {
      try write(bytes, to: temporary)
      try Folder.move(temporary, to: path)
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let file = try Descriptor(
      opening: path, O_WRONLY | O_CREAT | O_TRUNC, permissions: fileMode)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file.number, $0.baseAddress, $0.count) }
      guard count >= 0 || errno == EINTR else { throw SystemError(.useFile(path)) }
      rest = rest.dropFirst(max(0, count))
    }
  }

  private static func addFolder(_ path: String) throws(SystemError) {
    if mkdir(path, folderMode) == 0 { return forceEntry(of: path) }
    let error = SystemError(.useFile(path))
    switch error.code {
    case EEXIST: return
    case ENOENT where Folder.parent(of: path) != path:
      try addFolder(Folder.parent(of: path))
      guard mkdir(path, folderMode) == 0 || errno == EEXIST else {
        throw SystemError(.useFile(path))
      }
      forceEntry(of: path)
    default: throw error
    }
  }

  /// Forces the name of a new folder to the disk; a system that cannot do so has no other
  /// disadvantage.
  private static func forceEntry(of path: String) {
    guard let folder = try? Descriptor(opening: Folder.parent(of: path), O_RDONLY | O_DIRECTORY)
    else { return }
    fsync(folder.number)
  }

  private static func takeFromOthers(
    _ path: String, leaving allowed: mode_t
  ) throws(SystemError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw SystemError(.useFile(path)) }
    let mode = status.st_mode & 0o7777
    guard mode & ~allowed != 0 else { return }
    guard chmod(path, mode & allowed) == 0 else { throw SystemError(.useFile(path)) }
  }
}

/// Operations on folders and paths.
///
/// - Source: opendir(3), readdir(3), realpath(3), proc(5).
public enum Folder {
  /// Returns the names in a folder, in no particular order; `.` and `..` are included.
  ///
  /// - Throws: `FileError` if the folder cannot be read.
  public static func entries(of folder: String) throws(FileError) -> [String] {
    guard let directory = opendir(folder) else { throw FileError(folder, errno: errno) }
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

  /// The folder that contains the running program's file.
  public static var ofProgram: String? {
    guard let path = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(path) }
    return parent(of: String(cString: path))
  }

  /// Returns the parent of a path; `.` for a name alone.
  public static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Moves a file to another path, and replaces any file there.
  ///
  /// - Throws: `SystemError` with the path that cannot be used.
  public static func move(_ path: String, to other: String) throws(SystemError) {
    guard rename(path, other) == 0 else { throw SystemError(.useFile(path)) }
  }

  /// Deletes a file.
  ///
  /// - Returns: True when the file existed and was deleted.
  @discardableResult
  public static func remove(_ path: String) -> Bool { unlink(path) == 0 }
}

/// The properties of a file that are known without reading it.
///
/// - Source: stat(2), fstat(2).
public struct FileStatus: Sendable {
  /// The size in bytes.
  public let size: Int
  /// False for folders, devices, pipes and sockets.
  public let isRegular: Bool

  /// Reads the properties of the file at a path; nil if there is none.
  public init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Reads the properties of an open file; nil if that fails.
  public init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    size = Int(status.st_size)
    isRegular = status.st_mode & S_IFMT == S_IFREG
  }

  /// Returns true when the file system of a path is full or nearly full.
  ///
  /// - Source: statvfs(3); 16 blocks are less than one transaction of a database needs.
  public static func isDiskFull(at path: String) -> Bool {
    var status = statvfs()
    return statvfs(path, &status) == 0 && status.f_bavail < 16
  }
}
