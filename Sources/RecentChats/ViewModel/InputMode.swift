/// What keys mean at the moment.
public enum InputMode: Hashable, Sendable {
  /// Keys are commands on the list.
  case commands
  /// Keys are commands on a box that scrolls; moving scrolls it, dismissing closes it.
  case reading
  /// Keys edit a line.
  case editing
  /// One of these keys answers a question; any other gives up.
  case answering([Character])
}
