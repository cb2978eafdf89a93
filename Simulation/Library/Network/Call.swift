import Conversations

/// What a program asked of the server: one request after the other, until there is an answer.
struct Call {
  /// What it is for.
  enum Purpose {
    case page(PageRequest)
    case details
    case change(OutgoingChange)
  }

  /// What is to be done next.
  enum Turn {
    case ask(Hop)
    case end(Result<ChangeReceipt, SyncFailure>)
  }

  let purpose: Purpose
  let run: Life.RunID
  let conversation: ConversationID
  /// The request under way.
  var hop: Hop
  /// Its number among all requests.
  var number = 0
  /// The answer to it, once the server has worked on it.
  var answer: Result<Hop.Answer, SyncFailure>?
  /// What becomes of it on the way.
  var fate = Fate.arrives
  /// How often something was written.
  var rounds = 0
  /// The list of tags that was written.
  var sentTags: [Tag]?

  init(_ purpose: Purpose, of run: Life.RunID, about conversation: ConversationID, first hop: Hop) {
    self.purpose = purpose
    self.run = run
    self.conversation = conversation
    self.hop = hop
  }

  var isPage: Bool { if case .page = purpose { true } else { false } }

  /// Whether the change is made, and only its outcome is asked for.
  var isReadingBack: Bool { hop == .row && rounds > 0 }

  /// The change that is made, if it is one.
  var ticket: Ticket? { if case .change(let change) = purpose { change.ticket } else { nil } }
}
