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

/// The system's news of files and folders.
///
/// - Source: inotify(7).
public final class Inotify: Sendable {
  /// What happened to something that is watched.
  public struct Event: Hashable, Sendable {
    /// The watch that saw it; -1 when the system lost count.
    public let watch: Int32
    /// The name in the folder that is watched; empty for what is watched itself.
    public let name: String
  }

  /// Can be read once something happened.
  public let descriptor: Int32

  /// Nil where the system has no watches left.
  public init?() {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
  }

  deinit { close(descriptor) }

  /// Watches a file or a folder; what is watched already is watched as said last.
  ///
  /// - Parameters:
  ///   - path: Where it is.
  ///   - events: What is told of it, as `IN_…` of inotify(7).
  /// - Returns: The number under which it is told; nil where it cannot be watched.
  public func watch(_ path: String, for events: Int32) -> Int32? {
    let watch = inotify_add_watch(descriptor, path, UInt32(bitPattern: events))
    return watch >= 0 ? watch : nil
  }

  /// Watches something no longer.
  public func stop(_ watch: Int32) { _ = inotify_rm_watch(descriptor, watch) }

  /// Takes everything that happened so far, in order.
  public func drain() -> [Event] {
    var events: [Event] = []
    let alignment = MemoryLayout<inotify_event>.alignment
    withUnsafeTemporaryAllocation(byteCount: 4_096, alignment: alignment) { buffer in
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count > 0 {
          events += Self.events(in: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        } else if errno != EINTR || count == 0 {
          break
        }
      }
    }
    return events
  }

  /// The events of one read, which never ends within one.
  private static func events(in bytes: UnsafeRawBufferPointer) -> [Event] {
    var events: [Event] = []
    var rest = bytes[...]
    let head = MemoryLayout<inotify_event>.size
    while rest.count >= head {
      let event = UnsafeRawBufferPointer(rebasing: rest).loadUnaligned(as: inotify_event.self)
      let name = rest.dropFirst(head).prefix(Int(event.len)).prefix { $0 != 0 }
      events.append(Event(watch: event.wd, name: String(decoding: name, as: UTF8.self)))
      rest = rest.dropFirst(head + Int(event.len))
    }
    return events
  }
}
