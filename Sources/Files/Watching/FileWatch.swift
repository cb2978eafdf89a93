internal import Glibc

/// Tells when one of several files was written, be it in place or by another that took its name.
///
/// The folders are watched, because most editors write a new file and give it the old one's name.
/// Something is told once a file is whole: closed after writing, or moved to its place. What a link
/// leads to is watched like the link.
///
/// - Source: inotify(7).
public struct FileWatch: Sendable {
  private let inotify: Inotify
  /// The names that matter in each folder.
  private var names: [Int32: Set<String>] = [:]

  /// Nil where the system has no watches left.
  public init?() {
    guard let inotify = Inotify() else { return nil }
    self.inotify = inotify
  }

  /// Can be read once something happened in the folders of the files.
  public var descriptor: Int32 { inotify.descriptor }

  /// Watches these files from now on, and no others.
  ///
  /// - Parameter paths: Where they are, or will be; a folder that is not there is not watched.
  public mutating func watch(_ paths: [String]) {
    var now: [Int32: Set<String>] = [:]
    for path in Set(paths + paths.compactMap(Self.target)) {
      let (folder, name) = Self.split(path)
      guard let watch = inotify.watch(folder, for: Self.events) else { continue }
      now[watch, default: []].insert(name)
    }
    for watch in names.keys where now[watch] == nil { inotify.stop(watch) }
    names = now
  }

  /// Takes note of everything that was told so far.
  ///
  /// - Returns: Whether one of the files was written.
  public func drain() -> Bool {
    let events = inotify.drain()
    return events.contains { $0.watch < 0 || names[$0.watch]?.contains($0.name) == true }
  }

  private static let events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_ONLYDIR

  /// The file that a path leads to, if it is there.
  private static func target(_ path: String) -> String? {
    guard let target = realpath(path, nil) else { return nil }
    defer { free(target) }
    return String(cString: target)
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
  }
}
