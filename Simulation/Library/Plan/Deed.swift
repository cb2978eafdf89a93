import Conversations

/// An action of the user at a program, on one row or on the program.
enum Deed: Equatable {
  case markRead(row: Int)
  case markUnread(row: Int)
  case markDelivered(row: Int)
  case togglePin(row: Int)
  case addTag(String, row: Int)
  case removeTag(String, row: Int)
  case reset(ResetScope, row: Int)
  case undo
  case redo
  case details(row: Int)
  case journal
  case statistics
  case withdraw(number: Int)
  case refresh
  case focus(Bool)
  case cycleFilter
  case quit(insists: Bool)
}
