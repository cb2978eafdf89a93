/// A user interface: a pane on a display, or lines on a stream.
///
/// The program runs the core; a front end turns the user's actions into events, and shows or
/// prints the state of the core.
@MainActor
public protocol Frontend: AnyObject {
  /// The descriptors that become readable when there is input.
  var waitDescriptors: [Int32] { get }

  /// The descriptor that is writable once there is room for more output; nil if there is.
  var pendingOutput: Int32? { get }

  /// True when there may be input that no descriptor reports.
  var mayHaveMore: Bool { get }

  /// The moment at which the front end acts without an event, in milliseconds on a clock
  /// that never goes back; nil while there is none.
  var deadline: Int64? { get }

  /// Processes the input since the last call, in order; never blocks.
  ///
  /// - Parameters:
  ///   - ready: The descriptors that can be used, among them those of other parts.
  ///   - program: The program that receives the events.
  func takeIn(from ready: [Int32], for program: Program)

  /// Shows what has changed since the last call, if anything has.
  ///
  /// - Parameter program: The program to show.
  func show(_ program: Program)

  /// Makes the next `show` draw everything again.
  func redraw()

  /// Returns the terminal to the user until they continue the program.
  func suspend()

  /// Releases the terminal for good.
  func close()
}
