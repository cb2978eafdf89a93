internal import CTrace
internal import Conversations
internal import Platform
public import RecentChats

/// The trace for developers: the latest events and effects, in a ring of lines in memory.
///
/// A line holds kinds, numbers, ids and counts, and never a text that a person or the server wrote.
/// Adding one costs a fraction of a microsecond and no memory.
public final class Trace {
  /// The first line of each file: the version, and the time of day at a time of the trace.
  private let head: String
  private let ring: OpaquePointer?
  private let home: String?

  /// How many lines are kept: of a busy hour the last minutes.
  private static let lines: UInt32 = 4_096

  /// Makes an empty trace.
  ///
  /// - Parameters:
  ///   - head: The version, and what else a reader of the file should know.
  ///   - start: Now; later times of the trace count on the same clock.
  ///   - home: The folder that `~` stands for at the beginning of a path.
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
  /// - Parameter path: The file; one that exists is left alone.
  public func writeOnCrash(to path: String) {
    if let ring { _ = ctrace_guard(ring, path, head) }
  }

  /// The trace as the file holds it: a head, then a line for each event and effect, the oldest first.
  public var text: [UInt8] {
    guard let ring else { return Array(head.utf8) }
    return Array(head.utf8)
      + [UInt8](unsafeUninitializedCapacity: ctrace_size(ring)) { bytes, count in
        count = bytes.withMemoryRebound(to: CChar.self) {
          $0.baseAddress.map { ctrace_copy(ring, $0) } ?? 0
        }
      }
  }

  /// The path of a file as a person types it.
  func path(of typed: String) -> String {
    typed.hasPrefix("~/") ? home.map { $0 + typed.dropFirst() } ?? typed : typed
  }

  /// Adds an event: what came in.
  package func record(_ event: Event, at now: Moment) { add(event.traced, after: "> ", at: now) }

  /// Adds an effect: what went out.
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
  /// Writes a trace to a new file; nil when that was done.
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
