internal import Conversations

/// Says how a call went, from where I stand.
///
/// - Source: Contract §10 "Calls"; a call is missed when it is not mine and came to nothing.
struct CallWords {
  /// The call.
  let call: Call
  /// The acting user.
  let me: UserID

  /// Who began the call.
  private enum Side {
    case mine
    case theirs
    case untold
  }

  /// The words with the sign of a call.
  var preview: Preview {
    PreviewWords.description(text, isMissed ? .missedCall : .call)
  }

  private var side: Side {
    guard let initiator = call.initiator else { return .untold }
    return initiator == me ? .mine : .theirs
  }

  private var isMissed: Bool {
    switch call.outcome {
    case .unanswered, .cancelled, .rejected, .busy: side == .theirs
    case .initiated, .ongoing, .ended, .other: false
    }
  }

  private var thing: String { call.isVideo ? "video call" : "voice call" }

  private var text: String {
    switch (call.outcome, side) {
    case (.initiated, .mine): "outgoing \(thing)"
    case (.initiated, .theirs): "incoming \(thing)"
    case (.initiated, .untold): "\(thing) ringing"
    case (.ongoing, _): "ongoing \(thing)"
    case (.ended, _): "\(thing) ended"
    case (.rejected, .theirs): "declined \(thing)"
    case (.rejected, _): "\(thing) declined"
    case (.unanswered, .theirs), (.cancelled, .theirs), (.busy, .theirs): "missed \(thing)"
    case (.unanswered, _): "\(thing) not answered"
    case (.cancelled, _): "\(thing) cancelled"
    case (.busy, _): "\(thing), line busy"
    case (.other(let outcome), _): other(outcome)
    }
  }

  private func other(_ outcome: String) -> String {
    let words = TypeName.words(outcome, fallback: "")
    return words.isEmpty ? thing : "\(thing) · \(words)"
  }
}
