internal import Conversations

/// A user as a message names them.
struct PersonBody: Body {
  var id: String
  var name: String

  enum CodingKeys: String, CodingKey {
    case id = "i"
    case name = "n"
  }

  init(_ person: Person) {
    id = person.id.rawValue
    name = person.name
  }

  var value: Person { Person(id: UserID(id), name: name) }
}
