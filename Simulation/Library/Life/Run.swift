import Conversations
import RecentChats

/// A program from its start to its end.
final class Run {
  let id: Life.RunID
  var model: RecentChatsModel
  /// The active timers, each with the number of its last setting.
  var timers: [TimerID: Int] = [:]
  /// The time before which the server accepts no request, as far as this program was informed.
  var silentUntil: Int64 = 0
  /// True when its pane was opened.
  var hasStarted = false
  /// True when it has a store.
  let hasStore: Bool
  /// True when the last write failed.
  var isDiskFailing = false
  /// The changes that were shown while the disk accepted nothing.
  var unkept: Set<Int64> = []
  /// Resets that an earlier run made, which it may send only after the user has confirmed them again.
  var restoredResets: Set<Int64> = []
  /// Resets that the user has confirmed again.
  var confirmed: Set<Int64> = []
  /// The writes under way.
  var writing: [StoreWrite]?
  /// The conversations that a list proved to be gone.
  var provedGone: Set<ConversationID> = []
  /// The latest answered request for a page.
  var lastPage = Ticket(0)
  /// The times at which the server made the pages that this program received.
  var pagesMadeAt: [Ticket: Int64] = [:]

  init(id: Life.RunID, model: RecentChatsModel, hasStore: Bool) {
    self.id = id
    self.model = model
    self.hasStore = hasStore
  }
}
