/// What stands for the last message in a row.
public struct Preview: Hashable, Sendable {
  /// The sign in front of it; the pane has a glyph and an ASCII form for each.
  public enum Sign: Hashable, Sendable {
    /// A picture.
    case image
    /// A moving picture without sound.
    case gif
    /// A video.
    case video
    /// A recording.
    case audio
    /// Another file.
    case file
    /// A poll.
    case poll
    /// A sticker.
    case sticker
    /// A place.
    case location
    /// A shared document.
    case document
    /// A shared whiteboard.
    case whiteboard
    /// A call.
    case call
    /// A call I did not take.
    case missedCall
    /// A text with a link.
    case link
    /// Something else that is not text.
    case other
  }

  /// The sign in front of it.
  public var sign: Sign?
  /// Whether it answers in a thread.
  public var isReply: Bool
  /// The text, on one line, mark-up gone.
  public var text: String
  /// Whether the text describes the message instead of quoting it.
  public var isDescription: Bool
  /// Whether the message was edited.
  public var isEdited: Bool

  public init(
    _ text: String, sign: Sign? = nil, isReply: Bool = false, isDescription: Bool = false,
    isEdited: Bool = false
  ) {
    self.text = text
    self.sign = sign
    self.isReply = isReply
    self.isDescription = isDescription
    self.isEdited = isEdited
  }
}

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
