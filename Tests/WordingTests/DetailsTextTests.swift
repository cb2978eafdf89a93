import Conversations
import RecentChats
import Testing

@testable import Wording

@Suite("Details of a conversation in words") struct DetailsTextTests {
  private typealias Details = ConversationDetails

  @Test("No two things that are known of a conversation have one label", arguments: [true, false])
  func distinct(isGroup: Bool) {
    let peer: [Details.Field] =
      isGroup
      ? Details.GroupField.allCases.map { .group($0) }
      : Details.UserField.allCases.map { .user($0) }
    let fields =
      Details.ConversationField.allCases.map { Details.Field.conversation($0) } + peer
      + Details.MessageField.allCases.map { .message($0) }
    #expect(Set(fields.map(\.label)).count == fields.count)
  }

  @Test("What is one number of a message is not called the message")
  func message() {
    #expect(Details.Field.message(.id).label == "Message ID")
  }

  @Test(
    "A line has a label and a value, in local time",
    arguments: [
      (.name("Ada"), "Name", "Ada"),
      (.kind(.user(.online), isBlocked: false, members: nil), "Kind", "user, online"),
      (.kind(.user(.online), isBlocked: true, members: nil), "Kind", "user, blocked"),
      (.kind(.group(.open), isBlocked: false, members: 1), "Kind", "group, 1 member"),
      (.unread(.count(0)), "Unread", "none"), (.unread(.count(3)), "Unread", "3 messages"),
      (.tags([]), "My tags", "none"), (.tags([Tag("a"), Tag("b")]), "My tags", "a, b"),
      (
        .pinned(Pin(scope: .own, since: Timestamp(86_400))), "Pinned",
        "by me, since 1970-01-02 01:00"
      ),
      (.lastMessage(sender: "You", text: "hi"), "Last message", "You: hi"),
      (.sent(Timestamp(86_400)), "Sent", "1970-01-02 01:00"),
      (.fact(.init(.user(.hasBlockedMe), .flag(true))), "Has blocked you", "yes"),
      (.fact(.init(.unknown(path: "x.y"), .text("z"))), "x.y", "z"),
    ] as [(DetailsLine, String, String)])
  func line(line: DetailsLine, label: String, value: String) {
    let details = DetailsView(name: "Ada", lines: [line], utcOffset: 3_600)
    #expect(SheetText(details, for: .shell).lines == [.fact(label: label, value: value)])
  }
}
