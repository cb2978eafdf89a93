/// One thing that happens from outside, and how long nothing else does.
struct Step: Equatable {
  /// What happens.
  enum Event: Equatable {
    /// A person does something at a program; at one that does not run, they start it.
    case deed(Deed, program: Int)
    /// Something happens to a row of the server.
    case elsewhere(Elsewhere, row: Int)
    /// Network, server or disk behave differently.
    case weather(Weather)
    /// A program is killed.
    case kill(program: Int)
    /// The machine loses its power.
    case powerLoss
    /// The clock on the wall is set.
    case setClock(seconds: Int)
    /// Nothing.
    case nothing
  }

  /// What happens.
  var event: Event
  /// How long it takes to the next step, in milliseconds.
  var wait: Int
  /// Where chance goes on from here, so that leaving out other steps changes nothing in this one.
  var chance: UInt64
}
