import Conversations
import MessageText
import Queries
import RecentChats
import Screen
import Wording

/// The values that a drawn row depends on besides the row itself.
struct RowContext: Sendable {
  /// The columns of the parts of a row.
  let layout: RowLayout
  /// The search terms of the filter.
  let highlight: MatchHighlight
  /// True when the list is out of date.
  let isStale: Bool
  /// The styles of some tags.
  let tagStyles: TagStyles
  /// The glyphs.
  let glyphs: GlyphSet
  /// The characters that may be drawn.
  let form: TextForm

  init(_ key: DrawnRows.Key, glyphs: GlyphSet, form: TextForm) {
    layout =
      key.order.map {
        RowLayout(columns: key.columns, numberColumns: key.numberColumns, order: $0)
      } ?? RowLayout(columns: key.columns, numberColumns: key.numberColumns)
    highlight = MatchHighlight(key.matching)
    isStale = key.isStale
    tagStyles = key.tagStyles
    self.glyphs = glyphs
    self.form = form
  }
}

extension RowContext {
  /// Draws a row as it looks while the keys act on another one.
  ///
  /// - Parameter chatRow: The row.
  /// - Returns: The line.
  func draw(_ chatRow: ChatRow) -> Line {
    let row = chatRow.chat
    var states = states(of: row)
    if chatRow.isDimmed || chatRow.isMuted { states.insert(.dimmed) }
    var line = Line(columns: layout.columns, form: form)
    // The entire line, so that a background reaches from edge to edge.
    line.fill(0..<layout.columns, Paint(.text, states))
    drawNumber(chatRow.number, states, on: &line)
    drawGutter(chatRow, states, on: &line)
    drawUnread(row, states, on: &line)
    drawName(row, states, on: &line)
    drawTicks(row, states, on: &line)
    let end = drawTags(row, states, on: &line)
    drawPreview(row, states, end: min(end, layout.preview.upperBound), on: &line)
    drawTime(row, states, on: &line)
    if let waiting = chatRow.waiting, !layout.waiting.isEmpty {
      writeRight(waiting.text, in: layout.waiting, Paint(.timeUnread, states), on: &line)
    }
    line.keepColumnsApart()
    return line
  }

  /// Returns the line of the row that the keys act on: every cell is in that state, and a bar stands in
  /// front, unless a mark does.
  ///
  /// - Parameters:
  ///   - line: The line of the same row while the keys act on another one.
  ///   - isMarked: True when the row has a mark.
  /// - Returns: The line.
  func select(_ line: Line, isMarked: Bool) -> Line {
    var line = line
    line.insert(.selected)
    guard line.columns > layout.bar, !isMarked else { return line }
    put(.selection, at: layout.bar, Paint(.name, line.cells[layout.bar].paint.states), on: &line)
    return line
  }

  private func states(of row: Chat) -> PaintStates {
    var states: PaintStates = []
    if isStale { states.insert(.stale) }
    if row.isPending { states.insert(.pending) }
    return states
  }

  private func drawNumber(_ number: Int?, _ states: PaintStates, on line: inout Line) {
    guard let number, !layout.number.isEmpty else { return }
    writeRight(String(number), in: layout.number, Paint(.glyph, states), on: &line)
  }

  private func drawGutter(
    _ row: ChatRow, _ states: PaintStates, on line: inout Line
  ) {
    if row.isMarked {
      put(.marked, at: layout.bar, Paint(.selectionMark, states), on: &line)
    } else if row.isDimmed {
      put(.leaving, at: layout.bar, Paint(.staleMark, states), on: &line)
    } else if isStale {
      // A glyph, because not every terminal has the colours or the dim text that also show it.
      put(.stale, at: layout.bar, Paint(.staleMark, states), on: &line)
    }
    if row.isPending {
      put(.pending, at: layout.pendingMark, Paint(.pendingMark, states), on: &line)
    } else if row.isMuted {
      put(.muted, at: layout.pendingMark, Paint(.badgeUntracked, states), on: &line)
    }
    if let pin = row.pin {
      put(Glyph(pin), at: layout.pin, Paint(.pin, states), on: &line)
    }
  }

  private func drawUnread(_ row: Chat, _ states: PaintStates, on line: inout Line) {
    let place = layout.badge
    guard !place.isEmpty else { return }
    switch row.unread {
    case .count(let count) where count > 0:
      writeRight(
        ShortNumber(count, columns: place.count).text, in: place, Paint(.badge, states), on: &line)
    case .count: break
    case .marked:
      writeRight(glyphs[.markedUnread], in: place, Paint(.badgeMarked, states), on: &line)
    case .unknown:
      writeRight(glyphs[.unknownCount], in: place, Paint(.badgeMarked, states), on: &line)
    case .untracked:
      writeRight(glyphs[.untracked], in: place, Paint(.badgeUntracked, states), on: &line)
    }
    if row.mentions > 0, !layout.mentions.isEmpty {
      put(.mention, at: layout.mentions.lowerBound, Paint(.badge, states), on: &line)
    }
  }

  private func drawName(_ row: Chat, _ states: PaintStates, on line: inout Line) {
    let isOnline = row.kind == .user(.online) && !row.isBlocked
    put(
      Glyph(row.kind, isBlocked: row.isBlocked), at: layout.glyph,
      Paint(isOnline ? .online : .glyph, states), on: &line)
    highlight.write(
      row.name, of: .name, on: &line, at: layout.name.lowerBound, limit: layout.name.upperBound,
      Paint(row.unread.isUnread ? .nameUnread : .name, states))
  }

  private func drawTicks(_ row: Chat, _ states: PaintStates, on line: inout Line) {
    guard !layout.ticks.isEmpty, let receipt = row.receipt else { return }
    writeRight(
      glyphs[Glyph(receipt)], in: layout.ticks,
      Paint(receipt == .read ? .ticksRead : .ticks, states), on: &line)
  }

  private func drawTime(_ row: Chat, _ states: PaintStates, on line: inout Line) {
    guard !layout.time.isEmpty else { return }
    writeRight(
      row.time.text(for: .shell), in: layout.time,
      Paint(row.unread.isUnread ? .timeUnread : .time, states), on: &line)
  }

  private func put(_ glyph: Glyph, at column: Int, _ paint: Paint, on line: inout Line) {
    line.write(glyphs[glyph], at: column, limit: column + 1, paint, truncation: .cut)
  }

  /// Writes a text right-aligned in the given columns.
  func writeRight(_ text: String, in place: Range<Int>, _ paint: Paint, on line: inout Line) {
    let width = DisplayText.columns(of: text, form: form)
    let start = max(place.lowerBound, place.upperBound - width)
    line.write(text, at: start, limit: place.upperBound, paint)
  }
}

extension RowContext {
  /// Draws sender and preview from their first column to the column before `end`.
  func drawPreview(_ row: Chat, _ states: PaintStates, end: Int, on line: inout Line) {
    guard !layout.preview.isEmpty else { return }
    var next = layout.preview.lowerBound
    if row.mentions > 0 {
      next = mentions(row).write(on: &line, at: next, limit: end, states: states)
    }
    if let sender = row.sender, next < end {
      next = highlight.write(
        sender, of: .from, on: &line, at: next, limit: end, Paint(.sender, states))
    }
    next = previewLead(row).write(on: &line, at: next, limit: end, states: states)
    guard next < end else { return }
    highlight.write(
      row.preview.text, of: .text, on: &line, at: next, limit: end,
      Paint(previewRole(row), states))
  }

  /// Returns the number of unread messages that mention the acting user.
  private func mentions(_ row: Chat) -> StyledText {
    [Span("\(glyphs[.mention])\(row.mentions)", .badge), Span(" ", .preview)]
  }

  /// Returns the text between the sender and the message, which shows the kind of the message.
  private func previewLead(_ row: Chat) -> StyledText {
    var lead: StyledText = row.sender == nil ? .empty : [Span(": ", .sender)]
    if row.preview.isReply { lead.spans.append(Span(glyphs[.reply] + " ", .previewKind)) }
    if row.preview.isEdited { lead.spans.append(Span(glyphs[.edited] + " ", .previewKind)) }
    if let word = row.preview.bracketedWord { lead.spans.append(Span(word + " ", .previewKind)) }
    return lead
  }

  private func previewRole(_ row: Chat) -> Role {
    if row.preview.isDescription { return .previewKind }
    return row.unread.isUnread ? .previewUnread : .preview
  }
}
