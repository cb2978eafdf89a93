import Conversations
import RecentChats

/// An occurrence that the simulation has planned.
enum Occurrence {
  /// A request reaches the server.
  case arrives(call: Int, hop: Int)
  /// The same request reaches the server again.
  case repeats(call: Int, hop: Int)
  /// The answer, or the failure, reaches the program.
  case answers(call: Int, hop: Int)
  /// A timer fires, unless it was set again since.
  case timer(TimerID, setting: Int, Life.RunID)
  /// A write reaches the disk, and its result is then sent to the program.
  case writes(Life.RunID)
  /// The disk, or another part of the machine, sends an event to a program.
  indirect case tells(Event, Life.RunID)
  /// A program reads the changes of others: first the lock, then the changes, then the journal.
  case readsChanges(isSender: Bool, Life.RunID)
  indirect case readsJournal(isSender: Bool, [ChangeRecord], Life.RunID)
  /// A program allows another one to send, if there is one.
  case releases(Life.RunID)
  /// Further rows are read.
  indirect case readsRows(after: StoredRow, limit: Int, Life.RunID)
}
