import Conversations
import RecentChats
import Screen

extension RowContext {
  /// Draws sender and preview from the start of their place to the column before `end`.
  func drawPreview(_ row: ChatRow, _ states: PaintStates, end: Int, on line: inout Line) {
    guard !layout.preview.isEmpty else { return }
    let next = previewLead(row).write(
      on: &line, at: layout.preview.lowerBound, limit: end, states: states)
    guard next < end else { return }
    highlight.write(
      row.preview.text, on: &line, at: next, limit: end, Paint(previewRole(row), states))
  }

  /// What stands in front of the text: how many unread messages mention me, who wrote the last one and
  /// what kind of message it is.
  private func previewLead(_ row: ChatRow) -> StyledText {
    var lead = StyledText.empty
    if row.mentions > 0 {
      lead.spans += [Span("\(glyphs[.mention])\(row.mentions)", .badge), Span(" ", .preview)]
    }
    if let sender = row.sender {
      lead.spans += [Span(sender, .sender), Span(": ", .sender)]
    }
    if row.preview.isReply { lead.spans.append(Span(glyphs[.reply] + " ", .previewKind)) }
    if row.preview.isEdited { lead.spans.append(Span(glyphs[.edited] + " ", .previewKind)) }
    if let word = row.preview.bracketedWord { lead.spans.append(Span(word + " ", .previewKind)) }
    return lead
  }

  private func previewRole(_ row: ChatRow) -> Role {
    if row.preview.isDescription { return .previewKind }
    return row.unread.isUnread ? .previewUnread : .preview
  }
}
