internal import Glibc

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
