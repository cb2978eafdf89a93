import Conversations
import ConversationsAPI
import Wording

/// Whatever went wrong has a sentence, and says when to come back only within reason.
enum FailurePromises {
  static func check(_ error: APIError) throws(BrokenPromise) {
    if case .undecodable(let place) = error {
      try expect("What could not be read has a place", !place.isEmpty)
    }
    for subject in [Subject.list, .one] {
      for now in [0, 1_780_000_000, Int64.max] {
        try check(SyncFailure(error, subject: subject, now: now))
      }
    }
  }

  private static func check(_ failure: SyncFailure) throws(BrokenPromise) {
    let sentence = failure.sentence(for: .shell)
    try expect("A failure has a sentence that is no essay", (20...600).contains(sentence.count))
    if let seconds = failure.pause {
      try expect("Silence lasts a day at most", (0...86_400).contains(seconds), "\(seconds)")
    }
  }
}
