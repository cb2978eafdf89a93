import RecentChats
import Screen

extension RecentChatsPane {
  /// Draws the list, or the text that stands in for it.
  mutating func drawBody(
    _ viewModel: RecentChatsViewModel, on frame: inout Frame, in rect: Rect
  ) {
    switch viewModel.body {
    case .rows(let rows): drawRows(rows, viewModel, on: &frame, in: rect)
    case .message(let title, let lines):
      MessageScreen(title: title, lines: lines).draw(on: &frame, in: rect)
    }
  }

  private mutating func drawRows(
    _ all: [ChatRow], _ viewModel: RecentChatsViewModel, on frame: inout Frame, in rect: Rect
  ) {
    let shown = Self.seen(of: all, rows: rect.size.rows)
    let context = rowContext(viewModel, columns: rect.size.columns)
    for (index, line) in rows.lines(for: shown, in: context).enumerated() {
      frame[rect.origin.row + index] = line
    }
    if let selected = shown.firstIndex(where: \.isSelected) {
      // A screen reader reads the line the cursor stands on.
      frame.cursor = Position(row: rect.origin.row + selected, column: 0)
    }
  }

  /// What the rows have in common.
  func rowContext(_ viewModel: RecentChatsViewModel, columns: Int) -> RowContext {
    RowContext(
      layout: RowLayout(columns: columns), highlight: MatchHighlight(viewModel.matching),
      isStale: viewModel.isStale, glyphs: glyphs, form: form)
  }

  /// The first rows, or, where a notice took the place of the selected one, those up to that.
  static func seen(of all: [ChatRow], rows: Int) -> [ChatRow] {
    let selected = all.firstIndex(where: \.isSelected) ?? 0
    return Array(all.dropFirst(max(0, selected + 1 - rows)).prefix(rows))
  }
}
