/// A message as one line of plain text.
public struct Preview: Hashable, Sendable {
  /// The kind of a message that is more than plain text.
  public enum Kind: Hashable, Sendable {
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

  /// The kind, which is shown in front of the text; nil for plain text.
  public var kind: Kind?
  /// Whether the message is a reply in a thread.
  public var isReply: Bool
  /// The text on one line, without mark-up; not safe to draw.
  public var text: String
  /// Whether the text describes the message instead of quoting it.
  public var isDescription: Bool
  /// Whether the message was edited.
  public var isEdited: Bool

  public init(
    _ text: String, kind: Kind? = nil, isReply: Bool = false, isDescription: Bool = false,
    isEdited: Bool = false
  ) {
    self.text = text
    self.kind = kind
    self.isReply = isReply
    self.isDescription = isDescription
    self.isEdited = isEdited
  }
}

extension Preview.Kind {
  /// The word that is shown for the kind; nil for other kinds than these.
  ///
  /// A word, because the symbols for these are emoji, on whose width no two terminals agree.
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
  /// A word for the kind of message, unless the text contains it.
  ///
  /// - Parameter word: The word.
  /// - Returns: The word; nil when the text is a description with all parts of the word.
  public func unsaid(_ word: String) -> String? {
    let said = text.lowercased()
    return isDescription && word.split(separator: " ").allSatisfy({ said.contains($0) })
      ? nil : word
  }
}
