import Testing

@testable import ConversationsAPI

@Suite("The names of facts") struct FactNameTests {
  @Test(arguments: [true, false])
  func `No two things that are known of a conversation have one name`(isGroup: Bool) {
    let peer = isGroup ? FactRule.group : FactRule.user
    let labels = (FactRule.conversation + peer + FactRule.message).map(\.label)
    #expect(Set(labels).count == labels.count)
  }

  @Test func `What is one number of a message is not called the message`() {
    #expect(FactRule.message.first?.label == "Message id")
  }
}
