/// A user interface: a pane on a display, or lines on a stream.
///
/// The program runs the core; a front end turns what the user does into events, and what the core has
/// decided into something to look at or to hear.
@MainActor
public protocol Frontend: AnyObject {
  /// File descriptors that become readable when there is something to take in.
  var waitDescriptors: [Int32] { get }

  /// Whether there may be something to take in that no descriptor announces.
  var mayHaveMore: Bool { get }

  /// The moment at which it does something although nothing has happened, in milliseconds on a clock
  /// that never goes back; nil while there is none.
  var deadline: Int64? { get }

  /// Takes in what happened since the last call, in order; never waits.
  ///
  /// - Parameter program: What it happened to.
  func takeIn(for program: Program)

  /// Shows what has changed since the last call, if anything has.
  ///
  /// - Parameter program: What to show.
  func show(_ program: Program)

  /// Shows everything anew the next time.
  func redraw()

  /// Lets the person have the terminal until they continue the program.
  func suspend()

  /// Gives everything back for good.
  func close()
}
