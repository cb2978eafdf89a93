import RecentChats
import Screen

/// Which rows of the screen belong to what: header, list, notice, and status line or prompt.
struct ScreenPlan: Hashable, Sendable {
  /// The place of the list.
  let list: Rect
  /// The rows a notice borrows from the list, directly below it.
  let notice: Range<Int>
  /// The rows of the status line or of the prompt that stands in for it.
  let bottom: Range<Int>

  /// The smallest screen the pane works on.
  static let smallest = Size(rows: 4, columns: 20)

  /// Whether the pane can work on a screen of this size.
  static func fits(_ size: Size) -> Bool {
    size.rows >= smallest.rows && size.columns >= smallest.columns
  }

  /// Plans a screen of at least the smallest size.
  ///
  /// - Parameters:
  ///   - size: The size of the screen.
  ///   - prompt: What is being typed.
  ///   - noticeRows: How many rows a notice asks for; it gets what leaves one row of the list.
  init(_ size: Size, prompt: PromptView?, noticeRows: Int = 0) {
    // The header and one row of the list stay.
    let most = max(1, size.rows - 2)
    let wished = if case .tags = prompt { TagPrompt.rows } else { 1 }
    let bottomRows = min(wished, most)
    let free = size.rows - 1 - bottomRows
    let borrowed = max(0, min(noticeRows, free - 1))
    list = Rect(
      origin: Position(row: 1, column: 0),
      size: Size(rows: free - borrowed, columns: size.columns))
    notice = list.rows.upperBound..<(list.rows.upperBound + borrowed)
    bottom = notice.upperBound..<max(notice.upperBound, size.rows)
  }
}
