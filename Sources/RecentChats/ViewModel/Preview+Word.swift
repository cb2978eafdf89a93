extension Preview.Sign {
  /// The word that stands for it, in both forms.
  ///
  /// Words, because the pictures for these are emoji, on whose width no two terminals agree.
  public var word: String? {
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
  /// A word for the kind of message, unless the text says it anyway.
  ///
  /// - Parameter word: The word.
  /// - Returns: The word; nil when a description has all its parts.
  public func unsaid(_ word: String) -> String? {
    let said = text.lowercased()
    return isDescription && word.split(separator: " ").allSatisfy({ said.contains($0) })
      ? nil : word
  }
}
