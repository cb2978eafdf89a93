/// A message as one line of plain text.
public struct Preview: Hashable, Sendable {
  /// The kind of a message that is more than plain text.
  public enum Kind: Hashable, Sendable {
    /// An image.
    case image
    /// An animated image.
    case gif
    /// A video.
    case video
    /// An audio recording.
    case audio
    /// Another file.
    case file
    /// A poll.
    case poll
    /// A sticker.
    case sticker
    /// A location.
    case location
    /// A shared document.
    case document
    /// A shared whiteboard.
    case whiteboard
    /// A call.
    case call
    /// A call that the acting user did not answer.
    case missedCall
    /// A text with a link.
    case link
    /// Any other message that is not text.
    case other
  }

  /// The kind, which is shown before the text; nil for plain text.
  public var kind: Kind?
  /// True when the message is a reply in a thread.
  public var isReply: Bool
  /// The text on one line, without markup; not safe to draw.
  public var text: String
  /// True when the text describes the message instead of quoting it.
  public var isDescription: Bool
  /// True when the message was edited.
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
  /// The word that is shown for the kind; nil for `other`.
  ///
  /// Words are used because the symbols for these kinds are emoji, whose width differs between
  /// terminals.
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
  /// Returns a word for the kind of message, unless the text contains it.
  ///
  /// - Parameter word: The word.
  /// - Returns: The word; nil if the text is a description that contains all parts of the word.
  public func unsaid(_ word: String) -> String? {
    let said = text.lowercased()
    return isDescription && word.split(separator: " ").allSatisfy({ said.contains($0) })
      ? nil : word
  }
}
