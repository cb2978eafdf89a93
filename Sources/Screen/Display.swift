/// A screen that can show frames and report what happens at it.
///
/// One conforms to a real terminal, another keeps frames in memory for tests.
@MainActor
public protocol Display: AnyObject {
  /// The current size.
  var size: Size { get }

  /// File descriptors that become readable when `nextEvents()` has something to tell.
  var waitDescriptors: [Int32] { get }

  /// Shows a frame; only what differs from the last one is written.
  func show(_ frame: Frame, theme: Theme)

  /// Forgets what the terminal is believed to show, so that the next frame is drawn whole.
  func invalidate()

  /// Everything that happened since the last call, in order; never waits.
  func nextEvents() -> [DisplayEvent]

  /// Gives the terminal back and stops the process until it is continued.
  func suspend()

  /// Gives the terminal back for good.
  func close()
}

/// An event that a display reports.
public enum DisplayEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted; it may hold anything.
  case pasted(String)
  /// Something was done with the mouse at a place on the screen.
  case mouse(MouseAction, at: Position)
  /// The terminal has another size now.
  case resized(Size)
  /// The program runs again after a suspension; the screen must be drawn whole.
  case resumed
  /// The terminal said what its background is.
  case background(Background)
  /// The terminal showed which kinds of emoji sequences it counts as one picture of two columns; nil
  /// when no answer came in time, and then one may still come.
  case emojiKinds(EmojiKinds?)
  /// The terminal got or lost the focus.
  case focused(Bool)
  /// The program was asked to end; the number is that of the signal.
  case terminate(signal: Int32)
}

/// A mouse action.
public enum MouseAction: Hashable, Sendable {
  /// The main button went down, with no key held.
  case press
  /// The wheel was turned one notch away from the person.
  case wheelUp
  /// The wheel was turned one notch towards the person.
  case wheelDown
}
