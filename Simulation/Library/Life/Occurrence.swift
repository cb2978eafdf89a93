import Conversations
import RecentChats

/// Something that the simulation itself has planned.
enum Occurrence {
  /// A request reaches the server.
  case arrives(call: Int, hop: Int)
  /// It does so a second time.
  case repeats(call: Int, hop: Int)
  /// The answer, or the lack of one, reaches the program.
  case answers(call: Int, hop: Int)
  /// A timer runs out, unless it was set again since.
  case timer(TimerID, setting: Int, Life.RunID)
  /// The disk has what was to be written, and then says so.
  case writes(Life.RunID)
  /// The disk, or anything else on the machine, answers a program.
  indirect case tells(Event, Life.RunID)
  /// A program looks at what others did: first the lock, then the changes, then the journal.
  case readsChanges(isSender: Bool, Life.RunID)
  indirect case readsJournal(isSender: Bool, [ChangeRecord], Life.RunID)
  /// A program lets another one send, if there is one.
  case releases(Life.RunID)
  /// Further rows are read.
  indirect case readsRows(after: StoredRow, limit: Int, Life.RunID)
}
