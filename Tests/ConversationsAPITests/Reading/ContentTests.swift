import Conversations
import ConversationsAPI
import Testing

@Suite("Message content") struct ContentTests {
  static let by = #""by":{"entity":{"uid":"tom","name":"Tom"}}"#
  static let on = #""on":{"entity":{"uid":"eve","name":"Eve"}}"#
  static let tomPerson = Person(id: UserID("tom"), name: "Tom")
  static let eve = Person(id: UserID("eve"), name: "Eve")

  static let contents: [(String, String, String, MessageContent)] = [
    ("message", "text", #"{"text":"hi"}"#, .text("hi", hasLink: false)),
    ("message", "text", "null", .text("", hasLink: false)),
    ("message", "text", "[]", .text("", hasLink: false)),
    ("message", "image", "{}", .media(.image, caption: nil, files: [], count: 1)),
    (
      "message", "image", #"{"attachments":[{"name":"a.gif","mimeType":"image/gif"}]}"#,
      .media(.gif, caption: nil, files: ["a.gif"], count: 1)
    ),
    (
      "message", "image", #"{"attachments":[{"name":"a","extension":"GIF"}]}"#,
      .media(.gif, caption: nil, files: ["a"], count: 1)
    ),
    (
      "message", "video", #"{"url":"https://x.y/p/v%20.mp4?sig=1","text":"look"}"#,
      .media(.video, caption: "look", files: ["v%20.mp4"], count: 1)
    ),
    (
      "message", "audio", #"{"attachments":{"0":{"name":"a.mp3"}}}"#,
      .media(.audio, caption: nil, files: ["a.mp3"], count: 1)
    ),
    (
      "message", "file",
      #"{"attachments":[{"name":"1"},{"name":"2"},{"url":"https://x/3"},{"name":"4"},{"name":"5"},7]}"#,
      .media(.file, caption: nil, files: ["1", "2", "3", "4"], count: 5)
    ),
    ("message", "hologram", "{}", .unknown(category: "message", type: "hologram")),
    ("custom", "location", "{}", .location),
    ("custom", "extension_poll", #"{"customData":{"question":"Tea?"}}"#, .poll(question: "Tea?")),
    (
      "custom", "extension_poll",
      #"{"customData":[],"metadata":{"@injected":{"extensions":{"polls":{"question":"Tea?"}}}}}"#,
      .poll(question: "Tea?")
    ),
    (
      "custom", "extension_poll", #"{"metadata":{"polls":{"question":"Tea?"}}}"#,
      .poll(question: "Tea?")
    ),
    ("custom", "extension_poll", "{}", .poll(question: nil)),
    ("custom", "extension_sticker", "{}", .sticker),
    ("custom", "extension_document", "{}", .collaboration(.document)),
    ("custom", "extension_whiteboard", "{}", .collaboration(.whiteboard)),
    ("custom", "meeting", #"{"customData":{"callType":"audio"}}"#, .meeting(isVideo: false)),
    ("custom", "meeting", "{}", .meeting(isVideo: true)),
    (
      "custom", "order", #"{"metadata":{"pushNotification":"Order 7"},"text":"x"}"#,
      .custom(type: "order", text: "Order 7")
    ),
    ("custom", "order", #"{"text":"Order 8"}"#, .custom(type: "order", text: "Order 8")),
    ("custom", "order", "{}", .custom(type: "order", text: nil)),
    ("interactive", "form", "{}", .interactive(type: "form")),
    ("card", "text", #"{"text":"A card"}"#, .card(text: "A card")),
    ("agentic", "assistant", "{}", .card(text: nil)),
    (
      "action", "groupMember", #"{"action":"joined","entities":{\#(by)}}"#,
      .groupAction(GroupAction(verb: .joined, by: tomPerson, on: nil))
    ),
    (
      "action", "groupMember", #"{"action":"left","entities":{\#(by)}}"#,
      .groupAction(GroupAction(verb: .left, by: tomPerson, on: nil))
    ),
    (
      "action", "groupMember", #"{"action":"added","entities":{\#(by),\#(on)}}"#,
      .groupAction(GroupAction(verb: .added, by: tomPerson, on: eve))
    ),
    (
      "action", "groupMember", #"{"action":"kicked","entities":{\#(by),\#(on)}}"#,
      .groupAction(GroupAction(verb: .kicked, by: tomPerson, on: eve))
    ),
    (
      "action", "groupMember", #"{"action":"banned","entities":{\#(by),\#(on)}}"#,
      .groupAction(GroupAction(verb: .banned, by: tomPerson, on: eve))
    ),
    (
      "action", "groupMember", #"{"action":"unbanned","entities":{\#(by),\#(on)}}"#,
      .groupAction(GroupAction(verb: .unbanned, by: tomPerson, on: eve))
    ),
    (
      "action", "groupMember",
      #"{"action":"scopeChanged","extras":{"scope":{"old":"participant","new":"admin"}},"entities":{\#(by),\#(on)}}"#,
      .groupAction(GroupAction(verb: .scopeChanged(to: "admin"), by: tomPerson, on: eve))
    ),
    (
      "action", "groupMember", #"{"action":"promoted","entities":[]}"#,
      .groupAction(GroupAction(verb: .other("promoted"), by: nil, on: nil))
    ),
    (
      "action", "message",
      #"{"action":"edited","entities":{"on":{"entity":{"id":"3","data":{"text":"now"}}}}}"#,
      .edited(text: "now")
    ),
    ("action", "message", #"{"action":"deleted"}"#, .deleted),
    ("action", "weather", "{}", .unknown(category: "action", type: "weather")),
    ("telepathy", "thought", "{}", .unknown(category: "telepathy", type: "thought")),
  ]

  @Test(arguments: contents)
  func `Every category and type`(
    category: String, type: String, data: String, content: MessageContent
  ) throws {
    #expect(
      try message(#""category":"\#(category)","type":"\#(type)","data":\#(data)"#).content
        == content)
  }

  @Test(arguments: [
    ("initiated", Call.Outcome.initiated), ("ongoing", .ongoing), ("ended", .ended),
    ("unanswered", .unanswered), ("rejected", .rejected), ("busy", .busy),
    ("cancelled", .cancelled), ("canceled", .cancelled), ("echoed", .other("echoed")),
  ])
  func `Every way a call goes`(action: String, outcome: Call.Outcome) throws {
    let told = try message(
      #""category":"call","type":"audio","data":{"action":"\#(action)","entities":{"on":{"entity":{"sender":"eve"}},\#(Self.by)}}"#
    )
    #expect(
      told.content == .call(Call(isVideo: false, outcome: outcome, initiator: UserID("eve"))))
    let status = try message(
      #""category":"call","type":"video","data":{"entities":{"on":{"entity":{"status":"\#(action)"}},\#(Self.by)}}"#
    )
    #expect(
      status.content == .call(Call(isVideo: true, outcome: outcome, initiator: UserID("tom"))))
  }

  @Test func `A deleted message contains nothing else`() throws {
    let fields =
      #""category":"message","type":"text","data":{"text":"x"},"deletedAt":5,"deletedBy":"tom""#
    #expect(try message(fields).content == .deleted)
    #expect(try message(#""type":"text","deletedAt":null,"deletedBy":"""#).content != .deleted)
  }
}
