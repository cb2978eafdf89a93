internal import RecentChats

extension Preview {
  /// What kind of message it is; nil when it is plain text or the text says it anyway.
  var unsaidWord: String? {
    guard let word = sign?.word else { return nil }
    let said = text.lowercased()
    return isDescription && word.split(separator: " ").allSatisfy({ said.contains($0) })
      ? nil : word
  }
}

extension Preview.Sign {
  /// The word for it.
  fileprivate var word: String? {
    switch self {
    case .image: "photo"
    case .gif: "moving picture"
    case .video: "video"
    case .audio: "audio"
    case .file: "file"
    case .poll: "poll"
    case .sticker: "sticker"
    case .location: "location"
    case .document: "document"
    case .whiteboard: "whiteboard"
    case .call: "call"
    case .missedCall: "missed call"
    case .link: "link"
    case .other: nil
    }
  }
}
