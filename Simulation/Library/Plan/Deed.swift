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
  case markDone(row: Int)
  /// Repeats the last change.
  case again(row: Int)
  /// Brings the rows into order.
  case settle
  /// Selects some rows and changes all of them.
  case bulk(BulkDeed, rows: [Int])
  case pauseJob
  case cancelJob
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

/// A change of all selected rows.
enum BulkDeed: Equatable {
  case markRead, markUnread, togglePin
  case addTag(String)
  case removeTag(String)
}
