import Conversations

extension JournalEntry.State {
  /// What it is called in every format; never changed, as programs read it.
  var word: String {
    switch self {
    case .waiting: "waiting"
    case .accepted: "accepted"
    case .confirmed: "confirmed"
    case .refused: "refused"
    case .superseded: "superseded"
    }
  }

  /// Why it was refused.
  var reason: String? {
    if case .refused(let reason) = self { reason } else { nil }
  }
}
