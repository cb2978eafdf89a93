import Conversations

/// An operation of a program at the server: one request after the other, until there is a result.
struct Call {
  /// The purpose of the operation.
  enum Purpose {
    case page(PageRequest)
    case details
    case change(OutgoingChange)
  }

  /// The next step.
  enum Turn {
    case ask(Hop)
    case end(Result<ChangeReceipt, SyncFailure>)
  }

  let purpose: Purpose
  let run: Life.RunID
  let conversation: ConversationID
  /// The request under way.
  var hop: Hop
  /// The number of the request among all requests.
  var number = 0
  /// The answer to the request, once the server has processed it.
  var answer: Result<Hop.Answer, SyncFailure>?
  /// The fate of the request.
  var fate = Fate.arrives
  /// The number of writes.
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

  /// True when the change is done and only its outcome is being read.
  var isReadingBack: Bool { hop == .row && rounds > 0 }

  /// The ticket of the change, if the operation is one.
  var ticket: Ticket? { if case .change(let change) = purpose { change.ticket } else { nil } }
}
