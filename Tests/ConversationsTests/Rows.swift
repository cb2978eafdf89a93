import Conversations

extension Ledger {
  /// Takes in the whole list, asked for just now.
  @discardableResult
  mutating func list(_ rows: [Conversation], _ coverage: Snapshot.Coverage = .all) -> Absorption? {
    let ticket = issueTicket()
    return absorb(Snapshot(ticket: ticket, rows: rows, coverage: coverage))
  }

  /// Stages a change on a user's row.
  @discardableResult
  mutating func stage(_ change: Change, on name: String) -> Ticket {
    stage(change, on: ConversationID(name), peer: .user(UserID(name)))
  }

  /// Takes in a reading of the whole list, page by page; answers whether rows may be gone.
  mutating func read(pages: [[Conversation]]) -> Bool {
    let start = Ticket(lastTicket.number + 1)
    for (index, rows) in pages.enumerated() {
      absorb(
        Snapshot(
          ticket: issueTicket(), rows: rows, coverage: .part, isLast: index == pages.count - 1))
    }
    return finishPass(since: start).isUncertain
  }

  /// A user's row as it is shown.
  func shown(_ name: String) -> Conversation? { visible(ConversationID(name))?.conversation }

  /// Whether a user's row shows a change that is not confirmed.
  func isPending(_ name: String) -> Bool {
    visible(ConversationID(name))?.isPending ?? false
  }

  /// The names in the order in which they are shown.
  var names: [String] { (0..<count).map { self[$0].rawValue } }
}

/// What the server answers when it has nothing to tell.
let accepted = ChangeReceipt()
