import Conversations

@testable import MessageText

/// A message becomes one line that says only what the message says.
///
/// - Shape: The first byte chooses the kind of message, the others are its text.
enum PreviewPromises {
  static func check(_ input: [UInt8]) throws(BrokenPromise) {
    var input = FuzzInput(input)
    let kind = Int(input.byte())
    let text = input.text
    let message = LastMessage(
      id: MessageID("1"), sender: Person(id: UserID("bob"), name: text),
      content: content(kind, text), sentAt: Timestamp(1))
    let peer = Peer.group(GroupID("team"))
    let preview = PreviewText.preview(of: message, me: UserID("ada"))
    try expect("A row says something of its message", !preview.text.isEmpty)
    try checkLine(preview.text)
    if let sender = PreviewText.sender(of: message, inGroup: peer.isGroup, me: UserID("ada")) {
      try checkLine(sender)
    }
    try checkFolding(of: text)
  }

  private static func content(_ kind: Int, _ text: String) -> MessageContent {
    let bob = Person(id: UserID("bob"), name: text)
    let kinds: [MessageContent] = [
      .text(text, hasLink: false), .media(.image, caption: text, files: [], count: 1),
      .media(.file, caption: nil, files: [text], count: 3), .poll(question: text),
      .custom(type: text, text: nil), .interactive(type: text), .card(text: text),
      .groupAction(GroupAction(verb: .other(text), by: bob, on: bob)),
      .groupAction(GroupAction(verb: .scopeChanged(to: text), by: bob, on: nil)),
      .edited(text: text), .call(Call(isVideo: false, outcome: .other(text), initiator: nil)),
      .unknown(category: text, type: text),
    ]
    return kinds[kind % kinds.count]
  }

  private static func checkLine(_ line: String) throws(BrokenPromise) {
    let scalars = Array(line.unicodeScalars)
    try expect(
      "A line has single blanks, and none at its ends",
      scalars.first?.isBlank != true && scalars.last?.isBlank != true
        && zip(scalars, scalars.dropFirst()).allSatisfy { !($0.isBlank && $1.isBlank) }
        && scalars.allSatisfy { !$0.isBlank || $0 == " " }, line.debugDescription)
    try expect("A line is short enough to be looked at", scalars.count <= 1_200, "\(scalars.count)")
  }

  private static func checkFolding(of text: String) throws(BrokenPromise) {
    let folded = OneLine.folded(text)
    try expect("Folding once is enough", OneLine.folded(folded, limit: 1_000) == folded, folded)
    let plain = OneLine.plain(text)
    var rest = text.unicodeScalars[...]
    for scalar in plain.unicodeScalars where scalar != " " {
      guard let place = rest.firstIndex(of: scalar) else {
        let isEllipsis = scalar == "…" && text.unicodeScalars.count > OneLine.messageLimit
        try expect("A line says only what the message says", isEllipsis, plain.debugDescription)
        return
      }
      rest = rest[rest.index(after: place)...]
    }
  }
}
