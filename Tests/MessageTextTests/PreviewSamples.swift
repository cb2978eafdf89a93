import Conversations

extension UserID {
  /// The acting user of these tests.
  static let me = UserID("me")
}

extension Person {
  static let ada = Person(id: UserID("ada"), name: "Ada")
  static let bob = Person(id: UserID("bob"), name: "Bob\n the  second")
  static let myself = Person(id: .me, name: "My Own Name")
  static let server = Person(id: .system, name: "app_system")
  static let nameless = Person(id: UserID("u-17"), name: " ")
}

extension LastMessage {
  static func sample(_ content: MessageContent, from sender: Person) -> LastMessage {
    LastMessage(
      id: MessageID("7"), sender: sender, content: content, sentAt: Timestamp(1_700_000_000),
      receipt: .delivered)
  }
}
