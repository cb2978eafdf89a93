import Conversations
import RecentChats

/// One program, from its start to its end.
final class Run {
  let id: Life.RunID
  var model: RecentChatsModel
  /// The timers that are set, each with the number of its last setting.
  var timers: [TimerID: Int] = [:]
  /// Until when the server asked for silence, as far as this program was told.
  var silentUntil: Int64 = 0
  /// Whether its pane was opened.
  var hasStarted = false
  /// Whether it has a store.
  let hasStore: Bool
  /// Whether the disk did not take what it was given the last time.
  var isDiskFailing = false
  /// Changes that were shown while the disk took nothing.
  var unkept: Set<Int64> = []
  /// Resets that an earlier run made, which it may send only after the user has confirmed them again.
  var restoredResets: Set<Int64> = []
  /// Resets that the user has confirmed again.
  var confirmed: Set<Int64> = []
  /// What is being written.
  var writing: [StoreWrite]?
  /// What a list proved to be gone.
  var provedGone: Set<ConversationID> = []
  /// The latest request for a page that was answered.
  var lastPage = Ticket(0)
  /// When the server made the pages that this program got.
  var pagesMadeAt: [Ticket: Int64] = [:]

  init(id: Life.RunID, model: RecentChatsModel, hasStore: Bool) {
    self.id = id
    self.model = model
    self.hasStore = hasStore
  }
}
