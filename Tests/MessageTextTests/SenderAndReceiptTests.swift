import Conversations
import Testing

@testable import MessageText

@Suite("Sender prefix and ticks")
struct SenderAndReceiptTests {
  static let group = Peer.group(GroupID("g"))
  static let call = Call(isVideo: false, outcome: .ended, initiator: .me)
  static let action = GroupAction(verb: .left, by: .ada, on: nil)

  /// Every kind of content, whether a group names its sender, and whether my own has ticks.
  static let rules: [(content: MessageContent, hasSender: Bool, hasReceipt: Bool)] = [
    (.text("a", hasLink: false), true, true),
    (.media(.image, caption: nil, files: [], count: 1), true, true),
    (.poll(question: nil), true, true),
    (.sticker, true, true),
    (.location, true, true),
    (.collaboration(.document), true, true),
    (.custom(type: "a", text: nil), true, true),
    (.card(text: nil), true, true),
    (.unknown(category: "a", type: "b"), true, true),
    (.interactive(type: "form"), true, false),
    (.meeting(isVideo: true), false, false),
    (.groupAction(action), false, false),
    (.edited(text: "a"), false, false),
    (.deleted, false, false),
    (.call(call), false, false),
  ]

  @Test(arguments: rules)
  func `Each kind of message follows its rule`(
    content: MessageContent, hasSender: Bool, hasReceipt: Bool
  ) {
    let mine = LastMessage.sample(content, from: .myself)
    let hers = LastMessage.sample(content, from: .ada)
    #expect(PreviewText.sender(of: mine, inGroup: true, me: .me) == (hasSender ? "You" : nil))
    #expect(PreviewText.sender(of: hers, inGroup: true, me: .me) == (hasSender ? "Ada" : nil))
    #expect(PreviewText.sender(of: hers, inGroup: false, me: .me) == nil)
    #expect(PreviewText.receipt(of: mine, me: .me) == (hasReceipt ? .delivered : nil))
    #expect(PreviewText.receipt(of: hers, me: .me) == nil)
  }

  @Test func `Nobody wrote what the server sent, or what is not there`() {
    let message = LastMessage.sample(.sticker, from: .server)
    #expect(PreviewText.sender(of: message, inGroup: true, me: .me) == nil)
    #expect(PreviewText.sender(of: nil, inGroup: true, me: .me) == nil)
    #expect(PreviewText.receipt(of: nil, me: .me) == nil)
  }

  @Test func `A sender stands on one line, and by UID where there is no name`() {
    let bob = LastMessage.sample(.sticker, from: .bob)
    #expect(PreviewText.sender(of: bob, inGroup: true, me: .me) == "Bob the second")
    let nameless = LastMessage.sample(.sticker, from: .nameless)
    #expect(PreviewText.sender(of: nameless, inGroup: true, me: .me) == "u-17")
  }
}
