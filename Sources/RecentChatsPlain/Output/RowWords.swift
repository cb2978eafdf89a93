internal import Conversations
internal import MessageText
internal import RecentChats
public import Screen
internal import Wording

/// A row in words that can be read aloud: no glyphs, no columns, nothing that depends on its
/// position.
///
/// The usual state is left out: read, not pinned, not online.
struct RowWords {
  /// The row.
  let row: ChatRow

  /// The largest numbers of graphemes of a name, of a message in the list, and of a new message.
  private static let (nameLimit, listLimit, newsLimit) = (80, 80, 400)

  /// A row of the list, such as `Ada, 2 unread, online: Could you look… #urgent 03:09`.
  var whole: String {
    let state = [unreadInList, mentions, kind, pin, muted, blocked, pending]
    let about = [row.tags.isEmpty ? nil : tags.joined(separator: " "), proposed, time]
    return ([name] + state.compactMap(\.self)).joined(separator: ", ") + ": "
      + ([message(Self.listLimit)] + about.compactMap(\.self)).joined(separator: " ")
  }

  /// The name, or a substitute for an empty one.
  var name: String {
    row.name.isEmpty ? "(no name)" : SpokenText.shortened(row.name, to: Self.nameLimit)
  }

  /// The last message, for a report of changes.
  var news: String { message(Self.newsLimit) }

  /// The unread messages, even if there are none.
  var unread: String { row.unread.text }

  /// The number of unread messages that mention the acting user; nil for none.
  var mentions: String? {
    switch row.mentions {
    case ...0: nil
    case 1: "1 mentions you"
    default: "\(row.mentions) mention you"
    }
  }

  /// The tags, each with its `#`.
  var tags: [String] { row.tags.map { "#" + $0 } }

  /// The users for whom it is pinned; nil if it is not.
  var pin: String? { row.pin?.text }

  /// The proposed tags; nil if there are none.
  private var proposed: String? {
    row.proposals.isEmpty ? nil : "proposed: " + row.proposals.joined(separator: ", ")
  }

  private var unreadInList: String? { row.unread == .count(0) ? nil : unread }

  private var kind: String? {
    switch row.kind {
    case .user(.online): row.kind.presenceText
    case .user(.offline), .user(.unknown): nil
    case .group, .unknown: row.kind.text
    }
  }

  private var muted: String? { row.isMuted ? "muted" : nil }

  private var blocked: String? { row.isBlocked ? "blocked" : nil }

  private var pending: String? { row.isPending ? "pending" : nil }

  private var time: String? { row.time == .none ? nil : row.time.text(for: .plain) }

  private func message(_ limit: Int) -> String {
    let preview = row.preview
    let text = SpokenText.shortened(preview.text, to: limit) + (preview.isEdited ? " (edited)" : "")
    let before = [author, preview.isReply ? "reply" : nil, preview.unsaidWord]
    return (before.compactMap(\.self) + [text]).joined(separator: ": ")
  }

  /// The sender, with the receipt of the acting user's own message.
  private var author: String? {
    guard let receipt = row.receipt else { return row.sender }
    return "\(row.sender ?? "You") (\(receipt.text))"
  }
}

extension Preview {
  /// The kind of the message; nil for plain text, or if the text contains it.
  var unsaidWord: String? {
    // Read aloud, "gif" would be three letters.
    let word = kind == .gif ? "moving picture" : kind?.word
    return word.flatMap(unsaid)
  }
}

/// A converter of text to lines that can be written to any stream.
///
/// All text reaches the stream through this converter, so neither control characters from the
/// server nor escape sequences of the client reach a terminal.
public struct SpokenText: Sendable {
  /// The characters that may be written.
  private let form: TextForm

  /// Creates a converter to a form.
  ///
  /// - Parameter form: The characters that may be written.
  public init(form: TextForm) { self.form = form }

  /// Returns a text as one line without control characters.
  public func line(_ text: String) -> String { DisplayText.drawn(text, form: form) }

  /// Returns the start of a long text, with an ellipsis if more follows.
  ///
  /// - Units: Graphemes.
  static func shortened(_ text: String, to limit: Int) -> String {
    guard let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
      end < text.endIndex
    else { return text }
    return text[..<end] + "…"
  }
}
