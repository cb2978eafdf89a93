import RecentChats

extension Preview.Sign {
  /// The word that stands for it, in both forms.
  ///
  /// Words, because the pictures for these are emoji, on whose width no two terminals agree.
  var word: String? {
    switch self {
    case .image: "photo"
    case .gif: "gif"
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

extension Preview {
  /// The word in brackets in front of the text; nil when there is none or the text says it anyway.
  var bracketedWord: String? {
    guard let word = sign?.word else { return nil }
    let said = text.lowercased()
    if isDescription, word.split(separator: " ").allSatisfy({ said.contains($0) }) { return nil }
    return "[\(word)]"
  }
}
