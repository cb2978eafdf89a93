import Conversations
public import RecentChats

extension SheetText {
  /// Creates the text of the details of a conversation.
  public init(_ details: DetailsView, for reader: Reader) {
    title = details.name
    lines = details.lines.map { $0.text(utcOffset: details.utcOffset) }
    note = details.note?.text(for: reader)
  }
}

extension DetailsLine {
  fileprivate func text(utcOffset: UTCOffsets) -> SheetText.Line {
    let local = { (moment: Timestamp) in CivilTime(moment, in: utcOffset).dateAndClock }
    return switch self {
    case .name(let name): .fact(label: "Name", value: name)
    case .kind(let kind, let isBlocked, let members):
      .fact(label: "Kind", value: Self.kind(kind, isBlocked, members))
    case .unread(let unread): .fact(label: "Unread", value: unread.longText)
    case .tags(let tags): .fact(label: "My tags", value: tags.isEmpty ? "none" : tags.names)
    case .pinned(let pin):
      .fact(
        label: "Pinned",
        value:
          "\(pin.scope == .own ? "by me" : "by the app, for everyone"), since \(local(pin.since))")
    case .lastMessage(let sender, let text):
      .fact(label: "Last message", value: (sender.map { "\($0): " } ?? "") + text)
    case .sent(let moment): .fact(label: "Sent", value: local(moment))
    case .serverData: .heading("All data from the server")
    case .fact(let fact):
      .fact(label: fact.field.label, value: Self.value(fact.value, local))
    }
  }

  private static func value(
    _ value: ConversationDetails.Value, _ local: (Timestamp) -> String
  ) -> String {
    switch value {
    case .text(let text): text
    case .time(let moment): local(moment)
    case .flag(let flag): flag ? "yes" : "no"
    }
  }

  private static func kind(_ kind: ChatRow.Kind, _ isBlocked: Bool, _ members: Int?) -> String {
    let state =
      switch kind {
      case .user: isBlocked ? "blocked" : kind.presenceText
      case .group, .unknown: members.map { String($0, "member", "members") }
      }
    return [kind.text, state].compactMap(\.self).joined(separator: ", ")
  }
}

extension DetailsNote {
  /// Returns the note below the details.
  fileprivate func text(for reader: Reader) -> String {
    switch self {
    case .asking: "Asking the server…"
    case .limited: "The server asked to wait, so only the data of the list is shown."
    case .failed(let failure): failure.sentence(for: reader)
    }
  }
}
