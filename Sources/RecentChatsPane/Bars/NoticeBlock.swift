import Screen

/// A notice on lines of its own above the status line, until it is dismissed or expires.
struct NoticeBlock: Sendable {
  private let sign: String
  private let lines: [String]
  private let role: Role
  private let hint: StyledText

  /// The maximum number of rows, so that the longest message leaves part of the list visible.
  private static let most = 4

  /// Breaks a notice into lines.
  ///
  /// - Parameters:
  ///   - text: The text of the notice.
  ///   - isFailure: True when the notice reports a failure.
  ///   - columns: The width of the screen.
  ///   - hint: The hint for the key that dismisses the notice.
  ///   - glyphs: The glyphs.
  init(
    _ text: String, isFailure: Bool, columns: Int, hint: StyledText, glyphs: GlyphSet
  ) {
    let room = columns - 2 * RowLayout.margin(columns)
    sign = isFailure ? glyphs[.failed] + " " : ""
    role = isFailure ? .statusFailure : .statusNotice
    lines =
      WrappedText(
        text, columns: room - sign.count, form: glyphs.form, isSentence: true
      ).lines
    self.hint = hint
  }

  /// The number of rows the notice needs.
  var rows: Int { min(lines.count, Self.most) }

  /// Draws the notice.
  ///
  /// - Parameters:
  ///   - frame: The frame to draw on.
  ///   - rows: The rows of the notice.
  func draw(on frame: inout Frame, rows: Range<Int>) {
    for (index, row) in rows.enumerated() where index < lines.count {
      frame[row] = line(at: index, isLast: row == rows.upperBound - 1)
        .drawn(columns: frame.size.columns, form: frame.form, background: .status)
    }
  }

  /// Returns a line; the last one contains the hint and all the remaining
  /// text, so that truncation shows.
  private func line(at index: Int, isLast: Bool) -> SegmentLine {
    let lead = index == 0 ? sign : String(repeating: " ", count: sign.count)
    let text = isLast ? lines[index...].joined(separator: " ") : lines[index]
    return SegmentLine(
      left: [Segment(StyledText(lead + text, role), rank: 1)],
      right: isLast ? [Segment(hint, rank: 0)] : [])
  }
}

/// A message in the middle of the screen, in place of the rows.
struct MessageScreen: Sendable {
  /// The heading.
  let title: String
  /// The paragraphs below the heading.
  let lines: [String]

  /// The maximum line width that still reads well.
  private static let widest = 72

  /// Draws the message.
  ///
  /// - Parameters:
  ///   - frame: The frame to draw on.
  ///   - rect: The place of the list.
  func draw(on frame: inout Frame, in rect: Rect) {
    let columns = min(Self.widest, rect.size.columns - 2 * RowLayout.margin(rect.size.columns))
    var content = wrapped(title, .messageTitle, columns, frame.form)
    let text = lines.flatMap { wrapped($0, .messageText, columns, frame.form) }
    if !text.isEmpty {
      // The blank line is the first to be dropped when space is short.
      if content.count + text.count < rect.size.rows { content.append(.empty) }
      content += text
    }
    // Slightly above the middle, where readers look first.
    let top = rect.origin.row + max(0, (rect.size.rows - content.count) * 2 / 5)
    for (row, line) in content.prefix(rect.size.rows).enumerated() {
      let width = line.columns(frame.form)
      let start = rect.origin.column + max(0, (rect.size.columns - width) / 2)
      line.write(on: &frame[top + row], at: start, limit: rect.columns.upperBound)
    }
  }

  private func wrapped(
    _ text: String, _ role: Role, _ columns: Int, _ form: TextForm
  ) -> [StyledText] {
    WrappedText(text, columns: columns, form: form).lines
      .map { StyledText($0, role) }
  }
}
