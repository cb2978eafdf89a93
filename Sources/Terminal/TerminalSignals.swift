internal import CNcurses
internal import Platform

/// The signals that have arrived, read from the pipe of the facade's handlers.
@MainActor
struct TerminalSignals {
  /// The consequence of a signal for the program.
  enum Notice: Hashable {
    /// The terminal has another size.
    case resized
    /// The program was continued after it was stopped.
    case continued
    /// The program is asked to stop until it is continued.
    case stopRequested
    /// The program is asked to end.
    case terminate(Int32)
  }

  /// The descriptor that becomes readable when a signal has arrived.
  var descriptor: Int32 { nc_signal_descriptor() }

  /// Returns all signals that have arrived, each once, in the order of their first arrival.
  func drain() -> [Notice] {
    var notices: [Notice] = []
    while case let number = nc_next_signal(), number != 0 {
      let notice = Self.notice(for: number)
      if !notices.contains(notice) { notices.append(notice) }
    }
    return notices
  }

  private static func notice(for number: Int32) -> Notice {
    switch number {
    case Signal.windowSize: .resized
    case Signal.continued: .continued
    case Signal.stop: .stopRequested
    default: .terminate(number)
    }
  }
}
