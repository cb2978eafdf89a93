internal import Conversations

/// Something that happened to the members of a group; `detail` is the new role or the unknown name.
struct GroupActionBody: Body {
  var verb: String
  var detail: String?
  var by: PersonBody?
  var on: PersonBody?

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
    by = action.by.map(PersonBody.init)
    on = action.on.map(PersonBody.init)
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
