internal import Conversations

/// The text of a call, from the acting user's point of view.
///
/// - Source: docs/api.md §10 "Calls"; a call is missed if another user made it and it was not
///   answered.
struct CallText {
  /// The call.
  let call: Call
  /// The acting user.
  let me: UserID

  /// The user who made the call.
  private enum Side {
    case mine
    case theirs
    case unknown
  }

  /// The preview of the call.
  var preview: Preview {
    PreviewText.description(text, isMissed ? .missedCall : .call)
  }

  private var side: Side {
    guard let initiator = call.initiator else { return .unknown }
    return initiator == me ? .mine : .theirs
  }

  private var isMissed: Bool {
    switch call.outcome {
    case .unanswered, .cancelled, .rejected, .busy: side == .theirs
    case .initiated, .ongoing, .ended, .other: false
    }
  }

  private var thing: String { call.isVideo ? "video call" : "voice call" }

  private var text: String {
    switch (call.outcome, side) {
    case (.initiated, .mine): "outgoing \(thing)"
    case (.initiated, .theirs): "incoming \(thing)"
    case (.initiated, .unknown): "\(thing) ringing"
    case (.ongoing, _): "ongoing \(thing)"
    case (.ended, _): "\(thing) ended"
    case (.rejected, .theirs): "declined \(thing)"
    case (.rejected, _): "\(thing) declined"
    case (.unanswered, .theirs), (.cancelled, .theirs), (.busy, .theirs): "missed \(thing)"
    case (.unanswered, _): "\(thing) not answered"
    case (.cancelled, _): "\(thing) cancelled"
    case (.busy, _): "\(thing), line busy"
    case (.other(let outcome), _): other(outcome)
    }
  }

  private func other(_ outcome: String) -> String {
    let words = TypeName.readable(outcome, fallback: "")
    return words.isEmpty ? thing : "\(thing) · \(words)"
  }
}

/// The text of a message that carries files.
struct MediaText {
  /// The kind of the files.
  let kind: MediaKind
  /// The text that the sender added.
  let caption: String?
  /// The names of the files, if the server reports them.
  let files: [String]
  /// The number of files, if the server reports it.
  let count: Int

  /// The preview, such as `photo · beach.jpg`, `3 photos`, `3 photos · At last!` or `report.pdf`;
  /// for one captioned photo the caption alone, because its kind is shown before it.
  var preview: Preview {
    let caption = OneLine.plain(caption ?? "")
    guard caption.isEmpty else { return captioned(caption) }
    guard let name, kind != .file else { return PreviewText.description(thing, previewKind) }
    return PreviewText.description("\(thing) · \(name)", previewKind)
  }

  private func captioned(_ caption: String) -> Preview {
    let isOne = max(count, files.count) <= 1
    if isOne, kind != .file || name == nil { return Preview(caption, kind: previewKind) }
    return Preview("\(thing) · \(caption)", kind: previewKind, isDescription: !isOne)
  }

  /// The kind and number of the files; for a single file of no other kind, its name.
  private var thing: String {
    let number = max(count, files.count, 1)
    guard number == 1 else { return "\(number) \(words.many)" }
    return kind == .file ? name ?? words.one : words.one
  }

  /// The name of the only file.
  private var name: String? {
    guard max(count, files.count) <= 1, let file = files.first else { return nil }
    let name = OneLine.folded(file, limit: OneLine.nameLimit)
    return name.isEmpty ? nil : name
  }

  private var words: (one: String, many: String) {
    switch kind {
    case .image: ("photo", "photos")
    case .gif: ("GIF", "GIFs")
    case .video: ("video", "videos")
    case .audio: ("audio", "audio files")
    case .file: ("file", "files")
    }
  }

  private var previewKind: Preview.Kind {
    switch kind {
    case .image: .image
    case .gif: .gif
    case .video: .video
    case .audio: .audio
    case .file: .file
    }
  }
}
