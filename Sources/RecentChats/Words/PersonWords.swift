internal import Conversations

/// Names people in sentences as the acting user would read them.
struct PersonWords {
  /// The acting user, who is `you`.
  let me: UserID

  /// A person's name on one line; the UID where there is none.
  static func name(of person: Person) -> String {
    let name = OneLine.folded(person.name, limit: OneLine.nameLimit)
    return name.isEmpty ? OneLine.folded(person.id.rawValue, limit: OneLine.nameLimit) : name
  }

  /// A person at the start of a sentence.
  func subject(_ person: Person?) -> String {
    guard let person = told(person) else { return "Somebody" }
    return person.id == me ? "You" : Self.name(of: person)
  }

  /// A person further on in a sentence.
  func object(_ person: Person?) -> String {
    guard let person = told(person) else { return "somebody" }
    return person.id == me ? "you" : Self.name(of: person)
  }

  /// A person who did something; the server itself is nobody.
  func told(_ person: Person?) -> Person? { person?.id == .system ? nil : person }
}
