/// What was done with the mouse.
public enum MouseAction: Hashable, Sendable {
  /// The main button went down, with no key held.
  case press
  /// The wheel was turned one notch away from the person.
  case wheelUp
  /// The wheel was turned one notch towards the person.
  case wheelDown
}
