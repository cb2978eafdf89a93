internal import Conversations

extension ContentBody {
  init(_ content: MessageContent) {
    switch content {
    case .text(let text, let hasLink): self.init(text, hasLink: hasLink)
    case .media(let kind, let caption, let files, let count):
      self.init(kind, caption: caption, files: files, count: count)
    case .poll(let question): self.init(kind: "poll", text: question)
    case .sticker: self.init(kind: "sticker")
    case .location: self.init(kind: "location")
    case .collaboration(let kind): self.init(kind)
    case .meeting(let isVideo): self.init(meetingWithVideo: isVideo)
    case .custom(let type, let text): self.init(kind: "custom", text: text, type: type)
    case .interactive(let type): self.init(kind: "interactive", type: type)
    case .card(let text): self.init(kind: "card", text: text)
    case .groupAction(let action): self.init(action)
    case .edited(let text): self.init(kind: "edited", text: text)
    case .deleted: self.init(kind: "deleted")
    case .call(let call): self.init(call)
    case .unknown(let category, let type): self.init(category: category, type: type)
    }
  }

  private init(_ text: String, hasLink: Bool) {
    self.init(kind: "text", text: text)
    self.hasLink = hasLink ? true : nil
  }

  private init(_ media: MediaKind, caption: String?, files: [String], count: Int) {
    self.init(kind: "media", text: caption)
    subkind = media.code
    self.files = files
    self.count = count
  }

  private init(_ collaboration: CollaborationKind) {
    self.init(kind: "collaboration")
    subkind = collaboration.code
  }

  private init(meetingWithVideo isVideo: Bool) {
    self.init(kind: "meeting")
    self.isVideo = isVideo
  }

  private init(_ action: GroupAction) {
    self.init(kind: "action")
    self.action = GroupActionBody(action)
  }

  private init(_ call: Call) {
    self.init(kind: "call")
    self.call = CallBody(call)
  }

  private init(category: String, type: String) {
    self.init(kind: "unknown", type: type)
    self.category = category
  }
}
