internal import Conversations

/// A call; an outcome without a name of its own carries the one of the wire in `other`.
struct CallBody: Body {
  var isVideo: Bool
  var outcome: String
  var other: String?
  var initiator: String?

  enum CodingKeys: String, CodingKey {
    case isVideo = "v"
    case outcome = "k"
    case other = "o"
    case initiator = "i"
  }

  init(_ call: Call) {
    isVideo = call.isVideo
    outcome = call.outcome.code
    if case .other(let name) = call.outcome { other = name }
    initiator = call.initiator?.rawValue
  }

  var value: Call {
    Call(
      isVideo: isVideo, outcome: Call.Outcome(code: outcome) ?? .other(other ?? outcome),
      initiator: initiator.map(UserID.init))
  }
}

extension Call.Outcome: StoredCode {
  static var readable: [Self] {
    [.initiated, .ongoing, .ended, .unanswered, .rejected, .busy, .cancelled]
  }

  var code: String {
    switch self {
    case .initiated: "initiated"
    case .ongoing: "ongoing"
    case .ended: "ended"
    case .unanswered: "unanswered"
    case .rejected: "rejected"
    case .busy: "busy"
    case .cancelled: "cancelled"
    case .other: "other"
    }
  }
}
