/// What a person meets the program through: a pane on a display, or lines on a stream.
///
/// The program runs the core; a face turns what the person does into events, and what the core has
/// decided into something to look at or to hear.
@MainActor
public protocol Face<Core>: AnyObject {
  /// The kind of core it shows.
  associatedtype Core: PaneCore

  /// File descriptors that become readable when there is something to take in.
  var waitDescriptors: [Int32] { get }

  /// Whether there may be something to take in that no descriptor announces.
  var mayHaveMore: Bool { get }

  /// Takes in what happened since the last call, in order; never waits.
  ///
  /// - Parameter program: What it happened to.
  func takeIn(for program: Program<Core>)

  /// Shows what has changed since the last call, if anything has.
  ///
  /// - Parameter program: What to show.
  func show(_ program: Program<Core>)

  /// The names of the themes there are now, in order; nil where none can be worn.
  var themeNames: [String]? { get }

  /// Wears a theme, if there is one of that name.
  ///
  /// - Parameter name: The theme.
  /// - Returns: Why it is not worn, in one sentence; nil when it is.
  func wear(theme name: String) -> String?

  /// Shows everything anew the next time.
  func redraw()

  /// Lets the person have the terminal until they continue the program.
  func suspend()

  /// Gives everything back for good.
  func close()
}
