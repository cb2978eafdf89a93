internal import Conversations
internal import MessageText
internal import RecentChats
public import Screen
internal import Wording

/// Says a row in words that can be read aloud: no sign, no column, nothing that only a place explains.
///
/// What a row does not say is the usual case: read, not pinned, not online.
struct RowWords {
  /// The row.
  let row: ChatRow

  /// How many graphemes of a name are said, of a message in the list, and of one that is news.
  private static let (nameLimit, listLimit, newsLimit) = (80, 80, 400)

  /// A row of the list, such as `Ada, 2 unread, online: Could you look… #urgent 03:09`.
  var whole: String {
    let state = [unreadInList, mentions, kind, pin, blocked, pending]
    let about = [row.tags.isEmpty ? nil : tags.joined(separator: " "), time]
    return ([name] + state.compactMap(\.self)).joined(separator: ", ") + ": "
      + ([message(Self.listLimit)] + about.compactMap(\.self)).joined(separator: " ")
  }

  /// The name, or what stands for one that is empty.
  var name: String {
    row.name.isEmpty ? "(no name)" : SpokenText.shortened(row.name, to: Self.nameLimit)
  }

  /// The last message when it is news.
  var news: String { message(Self.newsLimit) }

  /// The unread messages, said in every case.
  var unread: String { row.unread.text }

  /// How often unread messages mention me; nil when they do not.
  var mentions: String? {
    switch row.mentions {
    case ...0: nil
    case 1: "1 mentions you"
    default: "\(row.mentions) mention you"
    }
  }

  /// The tags, each with its sign.
  var tags: [String] { row.tags.map { "#" + $0 } }

  /// For whom it is pinned; nil when it is not.
  var pin: String? { row.pin?.text }

  private var unreadInList: String? { row.unread == .count(0) ? nil : unread }

  private var kind: String? {
    switch row.kind {
    case .user(.online): row.kind.presenceText
    case .user(.offline), .user(.unknown): nil
    case .group: row.kind.text
    }
  }

  private var blocked: String? { row.isBlocked ? "blocked" : nil }

  private var pending: String? { row.isPending ? "pending" : nil }

  private var time: String? { row.time == .none ? nil : row.time.text(for: .plain) }

  private func message(_ limit: Int) -> String {
    let preview = row.preview
    let text = SpokenText.shortened(preview.text, to: limit) + (preview.isEdited ? " (edited)" : "")
    let before = [author, preview.isReply ? "reply" : nil, preview.unsaidWord]
    return (before.compactMap(\.self) + [text]).joined(separator: ": ")
  }

  /// Who wrote it, and how far it got when it was me.
  private var author: String? {
    guard let receipt = row.receipt else { return row.sender }
    return "\(row.sender ?? "You") (\(receipt.text))"
  }
}

extension Preview {
  /// What kind of message it is; nil when it is plain text or the text says it anyway.
  var unsaidWord: String? {
    // Read aloud, the usual word would be three letters.
    let word = kind == .gif ? "moving picture" : kind?.word
    return word.flatMap(unsaid)
  }
}

/// Brings a line into a form that can be written to any stream.
///
/// This is the only way from a text to the stream, so no control character of a server reaches a
/// terminal, and no escape of ours does either.
public struct SpokenText: Sendable {
  /// Which characters may be written.
  private let form: TextForm

  /// Makes texts of one form.
  ///
  /// - Parameter form: Which characters may be written.
  public init(form: TextForm) { self.form = form }

  /// A line that stays one line and steers nothing.
  public func line(_ text: String) -> String { DisplayText.drawn(text, form: form) }

  /// The beginning of a text that is long, and whether there is more.
  ///
  /// - Units: Graphemes.
  static func shortened(_ text: String, to limit: Int) -> String {
    guard let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
      end < text.endIndex
    else { return text }
    return text[..<end] + "…"
  }
}
