internal import Conversations

/// The names of users in sentences that the acting user reads.
struct PersonText {
  /// The acting user, who is called `you`.
  let me: UserID

  /// Returns the name of a user on one line; the UID of a user without a name.
  static func name(of person: Person) -> String {
    let name = OneLine.folded(person.name, limit: OneLine.nameLimit)
    return name.isEmpty ? OneLine.folded(person.id.rawValue, limit: OneLine.nameLimit) : name
  }

  /// Returns a user at the start of a sentence.
  func subject(_ person: Person?) -> String {
    guard let person = known(person) else { return "Somebody" }
    return person.id == me ? "You" : Self.name(of: person)
  }

  /// Returns a user later in a sentence.
  func object(_ person: Person?) -> String {
    guard let person = known(person) else { return "somebody" }
    return person.id == me ? "you" : Self.name(of: person)
  }

  /// Returns the user; nil for the server itself.
  func known(_ person: Person?) -> Person? { person?.id == .system ? nil : person }
}

extension PersonText {
  /// Returns a sentence about the members of a group.
  func sentence(for action: GroupAction) -> String {
    switch action.verb {
    case .joined: "\(subject(action.by ?? action.on)) joined"
    case .left: "\(subject(action.by ?? action.on)) left"
    case .added: sentence("added", action)
    case .kicked: sentence("removed", action)
    case .banned: sentence("banned", action)
    case .unbanned: sentence("unbanned", action)
    case .scopeChanged(let scope): scopeSentence(scope, action)
    case .other(let verb): otherSentence(verb, action)
    }
  }

  /// Returns `Ada added Bob`, or `Bob was added` if the first user is unknown.
  private func sentence(_ verb: String, _ action: GroupAction) -> String {
    guard known(action.by) == nil, let on = known(action.on) else {
      return "\(subject(action.by)) \(verb) \(object(action.on))"
    }
    return "\(subject(on)) \(on.id == me ? "were" : "was") \(verb)"
  }

  private func scopeSentence(_ scope: String, _ action: GroupAction) -> String {
    guard let role = role(scope) else {
      let whose = action.on?.id == me ? "your role" : "the role of \(object(action.on))"
      return "\(subject(action.by)) changed \(whose)"
    }
    guard known(action.by) == nil, let on = known(action.on) else {
      return "\(subject(action.by)) made \(object(action.on)) \(role)"
    }
    return "\(subject(on)) \(on.id == me ? "are" : "is") now \(role)"
  }

  /// Returns the role with its article; an unknown role in quotation marks.
  private func role(_ scope: String) -> String? {
    switch TypeName.readable(scope, fallback: "") {
    case "admin": "an admin"
    case "moderator": "a moderator"
    case "participant": "a participant"
    case "": nil
    case let other: "“\(other)”"
    }
  }

  /// Returns the text of an action that this version does not know: the user who did it, its name,
  /// and the user whom it affects.
  private func otherSentence(_ verb: String, _ action: GroupAction) -> String {
    var parts = ["\(subject(action.by)): \(TypeName.readable(verb, fallback: "group changed"))"]
    if let on = known(action.on) { parts.append(object(on)) }
    return parts.joined(separator: " · ")
  }
}
