/// What a display has to tell the program.
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
  case pictures(PictureKinds?)
  /// The terminal got or lost the focus.
  case focused(Bool)
  /// The program was asked to end; the number is that of the signal.
  case terminate(signal: Int32)
}
