import Conversations
import Testing

@testable import MessageText

@Suite("What happens in groups, in sentences")
struct GroupActionTextTests {
  static let sentences: [(GroupAction.Verb, Person?, Person?, String)] = [
    (.joined, .ada, nil, "Ada joined"),
    (.joined, .myself, .myself, "You joined"),
    (.joined, nil, .ada, "Ada joined"),
    (.joined, nil, nil, "Somebody joined"),
    (.left, .bob, nil, "Bob the second left"),
    (.left, .myself, nil, "You left"),
    (.added, .ada, .bob, "Ada added Bob the second"),
    (.added, .myself, .bob, "You added Bob the second"),
    (.added, .ada, .myself, "Ada added you"),
    (.added, .server, .ada, "Ada was added"),
    (.added, nil, .myself, "You were added"),
    (.added, .ada, nil, "Ada added somebody"),
    (.kicked, .ada, .myself, "Ada removed you"),
    (.kicked, .ada, .nameless, "Ada removed u-17"),
    (.banned, .myself, .ada, "You banned Ada"),
    (.banned, nil, .ada, "Ada was banned"),
    (.unbanned, .ada, .myself, "Ada unbanned you"),
    (.scopeChanged(to: "admin"), .ada, .myself, "Ada made you an admin"),
    (.scopeChanged(to: "moderator"), .ada, .bob, "Ada made Bob the second a moderator"),
    (.scopeChanged(to: "participant"), .myself, .ada, "You made Ada a participant"),
    (.scopeChanged(to: "super_host"), .ada, .myself, "Ada made you “super host”"),
    (.scopeChanged(to: ""), .ada, .myself, "Ada changed your role"),
    (.scopeChanged(to: ""), nil, .ada, "Somebody changed the role of Ada"),
    (.scopeChanged(to: "admin"), nil, .ada, "Ada is now an admin"),
    (.scopeChanged(to: "admin"), .server, .myself, "You are now an admin"),
    (.other("ownershipTransferred"), .ada, .bob, "Ada: ownership transferred · Bob the second"),
    (.other(""), nil, nil, "Somebody: group changed"),
  ]

  @Test(arguments: sentences)
  func `Every action is a sentence`(verb: GroupAction.Verb, by: Person?, on: Person?, text: String)
  {
    let action = GroupAction(verb: verb, by: by, on: on)
    #expect(PersonText(me: .me).sentence(for: action) == text)
  }
}
