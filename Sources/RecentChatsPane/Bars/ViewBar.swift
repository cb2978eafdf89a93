import RecentChats
import Screen
import Wording

/// The bar of views: number, name and the number of unread conversations of each.
///
/// - Shape: The present view is in brackets. If they do not all fit, those around it are shown, and a
///   mark at the end stands for the others.
struct ViewBar: Sendable {
  /// The place of a view in the bar.
  struct Place: Hashable, Sendable {
    /// The view.
    let item: ViewBarView.Item
    /// Its columns.
    let columns: Range<Int>
  }

  /// The places, from left to right.
  private(set) var places: [Place] = []
  /// The line.
  let line: Line

  /// The longest name that is shown as a whole.
  private static let longestName = 24
  /// The columns for the mark of views that do not fit, at either end.
  private static let markColumns = 2

  /// Lays out the bar on a screen.
  init(_ bar: ViewBarView, columns: Int, form: TextForm) {
    let margin = RowLayout.margin(columns)
    let texts = bar.items.map { Self.text(of: $0, form: form) }
    let widths = texts.map { $0.columns(form) }
    let present = bar.items.firstIndex(where: \.isPresent) ?? 0
    let shown = Self.shown(
      widths, around: present, columns: columns - 2 * margin, mark: Self.markColumns)
    var line = Line(columns: columns, form: form)
    line.fill(0..<columns, Paint(.header))
    var next = margin
    if shown.lowerBound > 0 {
      line.write("<", at: next, limit: columns, Paint(.header))
      next += Self.markColumns
    }
    for index in shown {
      let end = texts[index].write(on: &line, at: next, limit: columns - margin)
      places.append(Place(item: bar.items[index], columns: next..<max(next, end)))
      next = end
    }
    if shown.upperBound < texts.count {
      line.write(">", at: columns - margin - 1, limit: columns, Paint(.header))
    }
    line.keepColumnsApart()
    self.line = line
  }

  /// Returns the view at a column; nil if there is none.
  func item(at column: Int) -> ViewBarView.Item? {
    places.first { $0.columns.contains(column) }?.item
  }

  private static func text(of item: ViewBarView.Item, form: TextForm) -> StyledText {
    let name = CutText(item.name, columns: longestName, form: form).text
    let (left, right) = item.isPresent ? ("[", "]") : (" ", " ")
    let count = item.unread > 0 ? [Span(" \(item.shownUnread)", .headerUnread)] : []
    return StyledText(
      [
        Span(left, .header), Span("\(item.number) ", .headerAccount),
        Span(name, item.isPresent ? .headerFilter : .header),
      ] + count + [Span(right, .header)])
  }

  /// Returns the views that fit, with the present one and, if possible, all before it.
  private static func shown(
    _ widths: [Int], around present: Int, columns: Int, mark: Int
  ) -> Range<Int> {
    func end(from start: Int) -> Int {
      var rest = columns - (start > 0 ? mark : 0)
      var end = start
      while end < widths.count {
        // The last one needs no mark after it.
        guard widths[end] + (end + 1 < widths.count ? mark : 0) <= rest else { break }
        rest -= widths[end]
        end += 1
      }
      return end
    }
    let start = (0...present).first { end(from: $0) > present } ?? present
    return start..<max(start + 1, end(from: start))
  }
}

extension RecentChatsPane {
  /// Everything that the bar of views depends on.
  struct ViewBarKey: Equatable, Sendable {
    let view: ViewBarView
    let columns: Int
  }

  /// Draws the bar of views, if there is one.
  mutating func drawViewBar(
    _ viewModel: RecentChatsViewModel, on frame: inout Frame, rows: Range<Int>
  ) {
    guard let row = rows.first, let view = viewModel.views else { return }
    let (form, columns) = (form, frame.size.columns)
    frame[row] =
      viewBar.value(for: ViewBarKey(view: view, columns: columns)) {
        ViewBar(view, columns: columns, form: form)
      }.line
  }
}
