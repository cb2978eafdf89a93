internal import CNcurses
internal import Platform

/// The signals that have arrived, as the facade's handlers left them in a pipe.
@MainActor
struct TerminalSignals {
  /// What the program has to do about a signal.
  enum Notice: Hashable {
    /// The terminal has another size.
    case resized
    /// The program runs again after it was stopped.
    case continued
    /// Somebody asks the program to stop for a while.
    case stopRequested
    /// Somebody asks the program to end.
    case terminate(Int32)
  }

  /// Becomes readable when a signal has arrived.
  var descriptor: Int32 { nc_signal_descriptor() }

  /// Takes all that has arrived, each once, in the order of their first arrival.
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
