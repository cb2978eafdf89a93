import Conversations
import Testing

@testable import MessageText

@Suite("Previews of the last message")
struct PreviewTextTests {
  static let quoted: [(MessageContent, Preview)] = [
    (.text("Hello **you**\nthere", hasLink: false), Preview("Hello you there")),
    (.text("see https://a.b", hasLink: true), Preview("see https://a.b", kind: .link)),
    (
      .media(.image, caption: "At _last_!", files: ["a.jpg"], count: 1),
      Preview("At last!", kind: .image)
    ),
    (
      .media(.audio, caption: "live", files: ["a", "b"], count: 2),
      Preview("2 audio files · live", kind: .audio, isDescription: true)
    ),
    (
      .media(.file, caption: "for Monday", files: ["q3.pdf"], count: 1),
      Preview("q3.pdf · for Monday", kind: .file)
    ),
    (.poll(question: "Lunch?"), Preview("Lunch?", kind: .poll)),
    (
      .custom(type: "order", text: "Order **12** shipped"),
      Preview("Order 12 shipped", kind: .other)
    ),
    (.card(text: "Your **plan**"), Preview("Your plan")),
    (.edited(text: "fixed"), Preview("fixed", isEdited: true)),
  ]

  static let described: [(MessageContent, String, Preview.Kind?)] = [
    (.text(" \n ", hasLink: false), "empty message", nil),
    (.media(.image, caption: nil, files: ["beach 1.jpg"], count: 1), "photo · beach 1.jpg", .image),
    (.media(.image, caption: nil, files: [], count: 1), "photo", .image),
    (.media(.image, caption: " ", files: ["a", "b", "c"], count: 3), "3 photos", .image),
    (.media(.image, caption: nil, files: [], count: 0), "photo", .image),
    (.media(.gif, caption: nil, files: ["party.gif"], count: 1), "GIF · party.gif", .gif),
    (.media(.gif, caption: nil, files: [], count: 2), "2 GIFs", .gif),
    (.media(.video, caption: nil, files: ["v.mp4"], count: 1), "video · v.mp4", .video),
    (.media(.video, caption: nil, files: [], count: 4), "4 videos", .video),
    (.media(.audio, caption: nil, files: ["note.m4a"], count: 1), "audio · note.m4a", .audio),
    (.media(.file, caption: nil, files: ["report.pdf"], count: 1), "report.pdf", .file),
    (.media(.file, caption: nil, files: [""], count: 1), "file", .file),
    (.media(.file, caption: nil, files: ["a", "b"], count: 1), "2 files", .file),
    (.poll(question: nil), "poll", .poll),
    (.sticker, "sticker", .sticker),
    (.location, "location", .location),
    (.collaboration(.document), "shared document", .document),
    (.collaboration(.whiteboard), "shared whiteboard", .whiteboard),
    (.meeting(isVideo: true), "Ada started a video call", .call),
    (.meeting(isVideo: false), "Ada started a voice call", .call),
    (.custom(type: "extension_foo", text: nil), "foo", .other),
    (.custom(type: "", text: ""), "custom message", .other),
    (.interactive(type: "form"), "interactive form", .other),
    (.interactive(type: ""), "interactive message", .other),
    (.card(text: nil), "card", .other),
    (.deleted, "message deleted", nil),
    (.unknown(category: "hologram", type: "dance"), "hologram/dance", .other),
    (.unknown(category: "hologram", type: ""), "hologram", .other),
    (.unknown(category: "", type: ""), "unknown message", .other),
    (.groupAction(GroupAction(verb: .joined, by: .ada, on: nil)), "Ada joined", nil),
  ]

  @Test(arguments: quoted)
  func `What people wrote is quoted`(content: MessageContent, preview: Preview) {
    #expect(Self.preview(content) == preview)
  }

  @Test(arguments: described)
  func `Everything else is described`(content: MessageContent, text: String, kind: Preview.Kind?) {
    #expect(Self.preview(content) == Preview(text, kind: kind, isDescription: true))
  }

  @Test func `A conversation without a message is described as such`() {
    let preview = PreviewText.preview(of: nil, me: .me)
    #expect(preview == Preview("no messages yet", isDescription: true))
  }

  @Test func `An edited text has no words left`() {
    #expect(
      Self.preview(.edited(text: nil))
        == Preview("message edited", isDescription: true, isEdited: true))
  }

  @Test func `An own meeting is described as the user's`() {
    let message = LastMessage.sample(.meeting(isVideo: true), from: .myself)
    let preview = PreviewText.preview(of: message, me: .me)
    #expect(preview.text == "You started a video call")
  }

  @Test func `Edits and replies are flagged, but not on what was deleted`() {
    var message = LastMessage.sample(.sticker, from: .ada)
    message.isEdited = true
    message.isReply = true
    let preview = PreviewText.preview(of: message, me: .me)
    #expect(preview.isEdited && preview.isReply)
    message.content = .deleted
    let deleted = PreviewText.preview(of: message, me: .me)
    #expect(!deleted.isEdited && !deleted.isReply)
  }

  private static func preview(_ content: MessageContent) -> Preview {
    PreviewText.preview(
      of: .sample(content, from: .ada), me: .me)
  }
}
