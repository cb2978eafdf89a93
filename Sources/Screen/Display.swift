/// A screen that can show frames and report what happens at it.
///
/// One conforms to a real terminal, another keeps frames in memory for tests.
@MainActor
public protocol Display: AnyObject {
  /// How big it is now.
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
