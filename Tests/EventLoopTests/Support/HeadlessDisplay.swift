import Platform
import Screen
import Synchronization

/// A display in memory: events are posted to it from any thread, and it keeps what it was shown.
@MainActor
final class HeadlessDisplay: Display {
  /// What is shared with other threads.
  private struct State {
    var size: Size
    var events: [DisplayEvent] = []
    var record = HeadlessRecord()
    var pendingOutput: Int32?
  }

  /// The descriptor that is writable once the terminal reads again; nil while it keeps up.
  nonisolated var pendingOutput: Int32? { state.withLock(\.pendingOutput) }

  /// Lets the terminal stop reading, or read again, from any thread.
  nonisolated func stall(until descriptor: Int32?) {
    state.withLock { $0.pendingOutput = descriptor }
    pipe.wake()
  }

  private nonisolated let pipe: WakePipe
  private nonisolated let state: Mutex<State>

  /// Makes a display that shows nothing yet.
  ///
  /// - Parameter size: How big it is.
  /// - Throws: `SystemError` when the process has no descriptors left.
  nonisolated init(size: Size) throws(SystemError) {
    pipe = try WakePipe()
    state = Mutex(State(size: size))
  }

  /// What it was told to do so far, from any thread.
  nonisolated var record: HeadlessRecord { state.withLock(\.record) }

  /// Lets things happen at the display, all at once, from any thread.
  nonisolated func post(_ events: DisplayEvent...) { post(events) }

  /// Lets things happen at the display, all at once, from any thread.
  nonisolated func post(_ events: [DisplayEvent]) {
    state.withLock { state in
      for case .resized(let size) in events { state.size = size }
      state.events += events
    }
    pipe.wake()
  }
}

// MARK: - Display

extension HeadlessDisplay {
  /// How big it is now.
  var size: Size { state.withLock(\.size) }

  /// The descriptor that is readable while events wait.
  var waitDescriptors: [Int32] { [pipe.readDescriptor] }

  /// Keeps a frame.
  func show(_ frame: Frame, theme: Theme) {
    state.withLock { state in
      state.record.frames.append(frame)
      state.record.themes.append(theme.name)
    }
  }

  /// Notes that the next frame is drawn whole.
  func invalidate() { state.withLock { $0.record.invalidations += 1 } }

  /// Everything that was posted since the last call, in order.
  func nextEvents(from ready: [Int32]) -> [DisplayEvent] {
    // Cleared first: what is posted in between wakes the loop once too often, never too seldom.
    pipe.clear()
    return state.withLock { state in
      defer { state.events = [] }
      return state.events
    }
  }

  /// Notes a suspension, from which the program returns at once.
  func suspend() {
    state.withLock { state in
      state.record.suspensions += 1
      state.events.append(.resumed)
    }
  }

  /// Notes that the terminal was given back.
  func close() { state.withLock { $0.record.isClosed = true } }
}

/// What a headless display was told to do.
struct HeadlessRecord: Sendable {
  /// The frames it was shown, in order.
  var frames: [Frame] = []
  /// The names of the themes they were shown in.
  var themes: [String] = []
  /// How often it was told to draw the next frame whole.
  var invalidations = 0
  /// How often the program was suspended.
  var suspensions = 0
  /// Whether the terminal was given back for good.
  var isClosed = false
}
