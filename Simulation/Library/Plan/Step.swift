/// An external event and the pause after it.
struct Step: Equatable {
  /// The kind of event.
  enum Event: Equatable {
    /// The user acts at a program, or starts it if it is not running.
    case deed(Deed, program: Int)
    /// A row of the server changes.
    case elsewhere(Elsewhere, row: Int)
    /// Network, server or disk behave differently.
    case weather(Weather)
    /// A program is killed.
    case kill(program: Int)
    /// The machine loses power.
    case powerLoss
    /// The wall clock is set.
    case setClock(seconds: Int)
    /// No event.
    case nothing
  }

  /// The event.
  var event: Event
  /// The time to the next step, in milliseconds.
  var wait: Int
  /// The seed of the random numbers from here on, so that removing other
  /// steps does not change this one.
  var chance: UInt64
}
