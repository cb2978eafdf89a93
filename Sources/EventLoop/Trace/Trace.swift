internal import CTrace
internal import Conversations
internal import Platform
public import RecentChats

/// The trace for developers: the latest events and effects, in a ring of lines in memory.
///
/// A line contains kinds, numbers, ids and counts, and never a text that the user or the server
/// wrote. Adding one takes a fraction of a microsecond and allocates no memory.
public final class Trace {
  /// The first line of each file: the version, and the time of day for one time of the trace.
  private let head: String
  private let ring: OpaquePointer?
  private let home: String?

  /// The number of lines: the last minutes of a busy hour.
  private static let lines: UInt32 = 4_096

  /// Creates an empty trace.
  ///
  /// - Parameters:
  ///   - head: The version, and further information for readers of the file.
  ///   - start: The current time; later times of the trace use the same clock.
  ///   - home: The folder for which `~` stands at the beginning of a path.
  public init(head: String, start: Moment, home: String? = nil) {
    self.home = home
    self.head = "\(head); \(start.uptime / 1_000) s is \(start.wall.seconds) s since 1970\n"
    ring = ctrace_make(Self.lines)
  }

  deinit {
    if let ring { ctrace_free(ring) }
  }

  /// Writes the trace to a new file if the process crashes.
  ///
  /// - Parameter path: The file; an existing one is not changed.
  public func writeOnCrash(to path: String) {
    if let ring { _ = ctrace_guard(ring, path, head) }
  }

  /// The contents of the file: a head, then a line for each event and effect, the oldest first.
  public var text: [UInt8] {
    guard let ring else { return Array(head.utf8) }
    return Array(head.utf8)
      + [UInt8](unsafeUninitializedCapacity: ctrace_size(ring)) { bytes, count in
        count = bytes.withMemoryRebound(to: CChar.self) {
          $0.baseAddress.map { ctrace_copy(ring, $0) } ?? 0
        }
      }
  }

  /// Expands a path that the user typed.
  func path(of typed: String) -> String {
    typed.hasPrefix("~/") ? home.map { $0 + typed.dropFirst() } ?? typed : typed
  }

  /// Records an event, which is input.
  package func record(_ event: Event, at now: Moment) { add(event.traced, after: "> ", at: now) }

  /// Records an effect, which is output.
  package func record(_ effect: Effect, at now: Moment) { add(effect.traced, after: "< ", at: now) }

  private func add(_ entry: TraceEntry, after sign: StaticString, at now: Moment) {
    guard let ring else { return }
    ctrace_begin(ring, now.uptime)
    add(sign, to: ring)
    add(entry.kind, to: ring)
    if let detail = entry.detail { add(" ", detail, to: ring) }
    if let number = entry.first { add(number, to: ring) }
    if let number = entry.second { add(number, to: ring) }
    if let id = entry.id { add(" ", id, to: ring) }
  }

  private func add(_ number: TraceEntry.Number, to ring: OpaquePointer) {
    add(" ", to: ring)
    add(number.name, to: ring)
    add("=", to: ring)
    ctrace_number(ring, number.value)
  }

  private func add(_ text: StaticString, to ring: OpaquePointer) {
    text.withUTF8Buffer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { ctrace_text(ring, $0.baseAddress, $0.count) }
    }
  }

  private func add(_ blank: StaticString, _ text: String, to ring: OpaquePointer) {
    add(blank, to: ring)
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { ctrace_text(ring, $0.baseAddress, $0.count) }
    }
  }
}

extension TraceFailure {
  /// Writes a trace to a new file; nil on success.
  init?(writing trace: [UInt8], to path: String) {
    do throws(FileError) {
      try NewFile.write(trace, to: path)
      return nil
    } catch {
      self =
        switch error.reason {
        case .exists: .exists
        case .missing: .noFolder
        default: .refused(error.explanation)
        }
    }
  }
}
