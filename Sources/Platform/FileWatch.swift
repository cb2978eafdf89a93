internal import Glibc
internal import Synchronization

/// A watch for files that are written, in place or by another file that replaces them.
///
/// The folders are watched, because most editors write a new file and rename it to the old name. A
/// file counts as written once it is complete: closed after writing, or moved to its place. The
/// target of a link is watched like the link. All methods may be called from any thread.
///
/// - Source: inotify(7).
public final class FileWatch: Sendable {
  private let inotify: Inotify
  /// The watched names in each folder, by the number of its watch.
  private let names = Mutex<[Int32: Set<String>]>([:])

  /// Creates a watch; nil if the system has no watches left.
  public init?() {
    guard let inotify = Inotify() else { return nil }
    self.inotify = inotify
  }

  /// The descriptor that becomes readable after an event in the folders of the files.
  public var descriptor: Int32 { inotify.descriptor }

  /// Watches these files from now on, in place of any others.
  ///
  /// - Parameter paths: The files, which need not exist yet; a folder that does not exist is not
  ///   watched.
  public func watch(_ paths: [String]) {
    var now: [Int32: Set<String>] = [:]
    for path in Set(paths + paths.compactMap(Self.target)) {
      let (folder, name) = Self.split(path)
      guard let watch = inotify.watch(folder, for: Self.events) else { continue }
      now[watch, default: []].insert(name)
    }
    let former = names.withLock { names in
      defer { names = now }
      return names
    }
    for watch in former.keys where now[watch] == nil { inotify.stop(watch) }
  }

  /// Reads all events that have arrived so far.
  ///
  /// - Returns: True when one of the files was written.
  public func drain() -> Bool {
    let events = inotify.drain()
    guard !events.isEmpty else { return false }
    let names = names.withLock(\.self)
    return events.contains { $0.watch < 0 || names[$0.watch]?.contains($0.name) == true }
  }

  private static let events: Inotify.Events = [.closedAfterWriting, .movedHere, .onlyFolders]

  /// Returns the file that a path leads to; nil if it does not exist.
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

/// The events of files and folders that the kernel reports.
///
/// - Source: inotify(7).
public final class Inotify: Sendable {
  /// An event of a watched file or folder.
  public struct Event: Hashable, Sendable {
    /// The number of the watch; -1 if the kernel dropped events.
    public let watch: Int32
    /// The name in the watched folder; empty for the watched file or folder itself.
    public let name: String
  }

  /// The kinds of events that a watch reports.
  public struct Events: OptionSet, Sendable {
    /// The flags of inotify(7).
    public let rawValue: Int32

    /// Creates a set from the flags of inotify(7).
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// A file that was open for writing was closed.
    public static let closedAfterWriting = Events(rawValue: IN_CLOSE_WRITE)
    /// A file was moved into the folder.
    public static let movedHere = Events(rawValue: IN_MOVED_TO)
    /// The file itself was moved or deleted, or has lost one of its names (`IN_ATTRIB`).
    public static let displaced = Events(rawValue: IN_ATTRIB | IN_MOVE_SELF | IN_DELETE_SELF)
    /// Only folders can be watched.
    public static let onlyFolders = Events(rawValue: Int32(IN_ONLYDIR))
  }

  private let queue: Descriptor

  /// Creates a queue of events; nil if the system has no watches left.
  public init?() {
    let number = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard number >= 0 else { return nil }
    queue = Descriptor(owning: number)
  }

  /// The descriptor that is readable while events wait.
  public var descriptor: Int32 { queue.number }

  /// Watches a file or folder; replaces the events of an existing watch.
  ///
  /// - Returns: The number of the watch; nil if the path cannot be watched.
  public func watch(_ path: String, for events: Events) -> Int32? {
    let watch = inotify_add_watch(descriptor, path, UInt32(bitPattern: events.rawValue))
    return watch >= 0 ? watch : nil
  }

  /// Reports `closedAfterWriting` to all watches of a file, without changing it.
  ///
  /// Does nothing if there is no such file.
  public static func touch(_ path: String) {
    _ = try? Descriptor(opening: path, O_WRONLY | O_NONBLOCK | O_NOFOLLOW)
  }

  /// Ends a watch.
  public func stop(_ watch: Int32) { _ = inotify_rm_watch(descriptor, watch) }

  /// Reads all events that have arrived so far, in order.
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

  /// Returns the events of one read, which contains only complete events.
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
