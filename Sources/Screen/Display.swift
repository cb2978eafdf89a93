/// A screen that shows frames and reports events.
///
/// One implementation drives a real terminal, another keeps frames in memory for tests.
@MainActor
public protocol Display: AnyObject {
  /// The current size.
  var size: Size { get }

  /// File descriptors that become readable when `nextEvents` has events to return.
  var waitDescriptors: [Int32] { get }

  /// The descriptor that is writable once the terminal reads again; nil while it keeps up.
  ///
  /// While it is not nil, no frame should be shown, and `nextEvents` writes the pending output.
  var pendingOutput: Int32? { get }

  /// Shows a frame; only the differences from the last one are written.
  func show(_ frame: Frame, theme: Theme)

  /// Forgets the assumed content of the terminal, so that the next frame is drawn completely.
  func invalidate()

  /// Returns the events that have arrived, in order; never waits.
  ///
  /// - Parameter ready: Those of the `waitDescriptors` that are readable, and the `pendingOutput` if it
  ///   is writable.
  /// - Returns: The events.
  func nextEvents(from ready: [Int32]) -> [DisplayEvent]

  /// Restores the terminal and stops the process until it is continued.
  func suspend()

  /// Restores the terminal permanently.
  func close()
}

/// An event that a display reports.
public enum DisplayEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted; it may contain any characters.
  case pasted(String)
  /// The mouse was used at a position on the screen.
  case mouse(MouseAction, at: Position)
  /// The size of the terminal has changed.
  case resized(Size)
  /// The program continues after a suspension; the screen must be drawn completely.
  case resumed
  /// The terminal reported its background.
  case background(Background)
  /// The terminal reported which kinds of emoji sequences it counts as one glyph of two columns;
  /// nil if no report arrived in time, in which case one may still arrive.
  case emojiKinds(EmojiKinds?)
  /// The terminal gained or lost the focus.
  case focused(Bool)
  /// A signal asked the program to end.
  case terminate(signal: Int32)
}

/// A mouse action.
public enum MouseAction: Hashable, Sendable {
  /// The main button was pressed, with no modifier key held.
  case press
  /// The wheel was turned one notch away from the user.
  case wheelUp
  /// The wheel was turned one notch towards the user.
  case wheelDown
}
