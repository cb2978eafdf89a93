import Conversations

/// An operation of a program at the server: one request after the other, until there is a result.
struct Call {
  /// The purpose of the operation.
  enum Purpose {
    case page(PageRequest)
    case details
    case change(OutgoingChange)
    case tagEdits
  }

  /// The next step.
  enum Turn {
    case ask(Hop)
    case end(Result<ChangeReceipt, SyncFailure>)
  }

  let purpose: Purpose
  let run: Life.RunID
  private let about: ConversationID
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
  /// The edits of tags that are made together.
  var batch: TagBatch?
  /// The transfer time of the answer, from its first byte to its last, in milliseconds.
  var transferTime: Int64 = 0

  init(_ purpose: Purpose, of run: Life.RunID, about conversation: ConversationID, first hop: Hop) {
    self.purpose = purpose
    self.run = run
    about = conversation
    self.hop = hop
  }

  var isPage: Bool { if case .page = purpose { true } else { false } }

  /// True when the change is done and only its outcome is being read.
  var isReadingBack: Bool { hop == .row && rounds > 0 }

  /// The conversation that the request is about.
  var conversation: ConversationID { batch?.current?.conversation ?? about }

  /// The change that is made, if it is one.
  var change: OutgoingChange? {
    if case .change(let change) = purpose { change } else { batch?.current }
  }

  /// Its number.
  var ticket: Ticket? { change?.ticket }

  /// Returns true when the call carries a change of a conversation.
  func changes(_ conversation: ConversationID) -> Bool {
    if case .change(let change) = purpose { return change.conversation == conversation }
    return batch?.isAbout(conversation) ?? false
  }
}
