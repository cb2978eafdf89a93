internal import Conversations

/// A call; an outcome without a name of its own carries the one of the wire in `other`.
struct StoredCall: StoredValue {
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

/// Something that happened to the members of a group; `detail` is the new role or the unknown name.
struct StoredGroupAction: StoredValue {
  var verb: String
  var detail: String?
  var by: StoredPerson?
  var on: StoredPerson?

  enum CodingKeys: String, CodingKey {
    case verb = "k"
    case detail = "d"
    case by = "b"
    case on = "o"
  }

  init(_ action: GroupAction) {
    verb = action.verb.code
    switch action.verb {
    case .scopeChanged(let role): detail = role
    case .other(let name): detail = name
    case .joined, .left, .added, .kicked, .banned, .unbanned: detail = nil
    }
    by = action.by.map(StoredPerson.init)
    on = action.on.map(StoredPerson.init)
  }

  var value: GroupAction {
    GroupAction(verb: wholeVerb, by: by?.value, on: on?.value)
  }

  private var wholeVerb: GroupAction.Verb {
    if let known = GroupAction.Verb(code: verb) { return known }
    return verb == "scope" ? .scopeChanged(to: detail ?? "") : .other(detail ?? verb)
  }
}

extension GroupAction.Verb: StoredCode {
  static var readable: [Self] { [.joined, .left, .added, .kicked, .banned, .unbanned] }

  var code: String {
    switch self {
    case .joined: "joined"
    case .left: "left"
    case .added: "added"
    case .kicked: "kicked"
    case .banned: "banned"
    case .unbanned: "unbanned"
    case .scopeChanged: "scope"
    case .other: "other"
    }
  }
}
