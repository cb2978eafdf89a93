import Conversations
import RecentChats
import Screen

extension Parts {
  /// A session while many changes have not reached the server, or wait for a list.
  var pending: [Benchmark] { pending(10) + pending(10_000) }

  private func pending(_ count: Int) -> [Benchmark] {
    var scene = PendingScene(list.rows.prefix(20_000), user: list.user, pending: count)
    var settling = scene
    var absorbing = ReadingScene(rows: Array(list.rows.prefix(20_000)))
    absorbing.readAll()
    absorbing.acceptChanges(of: count)
    let name = count.formatted
    return [
      Benchmark("key press, \(name) changes pending", batch: 2 * Self.batch) {
        for _ in 0..<Self.batch {
          scene.pane.press(Key(.character("j")))
          scene.pane.press(Key(.character("k")))
        }
      },
      Benchmark("a change is accepted and the next one sent, \(name) pending", batch: 5) {
        for _ in 0..<5 { settling.acceptNext() }
      },
      Benchmark("absorb a page of 100, \(name) changes accepted") {
        absorbing.read(50, size: 100)
      },
    ]
  }
}

/// The core and the pane with changes that wait for their turn, and a few under way.
struct PendingScene {
  var pane: PaneScene
  private var inFlight: [Ticket] = []
  private var staged: [ConversationID] = []

  /// Reads a list, and changes its last rows.
  ///
  /// - Parameters:
  ///   - rows: The list.
  ///   - user: The acting user.
  ///   - count: The number of rows to change.
  init(_ rows: ArraySlice<Conversation>, user: UserID, pending count: Int) {
    pane = PaneScene(rows, user: user)
    for row in rows.suffix(count) { change(row.id) }
    pane.send(.command(.toTop, count: nil))
    pane.show()
  }

  private mutating func change(_ id: ConversationID) {
    staged.append(id)
    pane.send(.pointed(at: id))
    let isUnread = pane.model.ledger.intended(id)?.unread.isUnread ?? false
    note(pane.send(.command(isUnread ? .markRead : .markUnread, count: nil)))
  }

  /// Accepts the oldest change under way, as the server does; another one takes its place.
  mutating func acceptNext() {
    guard !inFlight.isEmpty else { return }
    let ticket = inFlight.removeFirst()
    note(pane.send(.changeFinished(ticket, .success(ChangeReceipt()))))
    // Once all are accepted, one is changed again to continue.
    if inFlight.isEmpty, let id = staged.first { change(id) }
  }

  private mutating func note(_ effects: [Effect]) {
    for case .send(let change) in effects { inFlight.append(change.ticket) }
  }
}
