public import RecentChats

extension SheetText {
  /// Creates the text of the past notices.
  public init(_ messages: MessagesView, for reader: Reader) {
    title = "Messages"
    lines = messages.lines.map {
      .fact(label: $0.time.text(for: reader), value: $0.notice.text(for: reader))
    }
    note = messages.lines.isEmpty ? "There were no messages yet." : nil
  }
}
