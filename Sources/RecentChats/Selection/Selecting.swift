import Conversations
import Queries

/// Selecting rows for the next change.
extension RecentChatsModel {
  /// Performs a command that selects rows or drops the selection of rows.
  mutating func select(_ command: Command, count: Int?) -> [Effect] {
    guard listedCount > 0 else { return say(.nothingSelected) }
    switch command {
    case .select: toggleRows(max(1, count ?? 1))
    case .selectRange: toggleRange()
    case .dropRange: list.marked.dropRange()
    case .selectAll: list.marked.insert(list.slots(0..<listedCount, in: ledger))
    case .invertSelection: list.marked.invert(list.slots(0..<listedCount, in: ledger))
    default: break
    }
    return []
  }

  /// Selects the rows with some numbers, or unselects those that are selected.
  ///
  /// - Parameters:
  ///   - rows: The conversations that the numbers stand for.
  ///   - numbers: The numbers as typed.
  /// - Returns: The effects for the shell to run.
  mutating func select(_ rows: [ConversationID], of numbers: [Int]) -> [Effect] {
    guard rows.count == numbers.count else {
      return cannot(.noRow(numbers.max() ?? 0, listed: listedCount))
    }
    for slot in rows.compactMap({ ledger.slot(of: $0) }) { list.marked.toggle(slot) }
    return []
  }

  /// Selects the rows from the bar on, or unselects those that are selected, and moves behind them.
  ///
  /// A bar out of sight is only brought back into sight: the user may not know where it is.
  private mutating func toggleRows(_ rows: Int) {
    guard list.window.isAimed else {
      list.aim(at: list.window.selection, at: list.window.index, in: ledger)
      return
    }
    let start = list.window.index
    for slot in list.slots(start..<min(listedCount, start + min(rows, listedCount)), in: ledger) {
      list.marked.toggle(slot)
    }
    moveSelection(by: rows)
  }

  /// Begins a range at the bar, or ends the open one.
  private mutating func toggleRange() {
    if list.marked.anchor != nil { return list.marked.endRange() }
    guard let id = list.window.selection else { return }
    list.marked.beginRange(at: id)
    list.extendRange(in: ledger)
  }
}

extension ListView {
  /// Returns the slots of the listed rows at some places.
  func slots(_ places: Range<Int>, in ledger: Ledger) -> some Sequence<RowSlot> {
    places.lazy.compactMap { slot(at: $0, in: ledger) }
  }

  /// Marks the rows from the beginning of the open range to the bar.
  mutating func extendRange(in ledger: Ledger) {
    guard let anchor = marked.anchor, let start = index(of: anchor, in: ledger) else { return }
    let end = window.index
    marked.extendRange(over: slots(min(start, end)..<(max(start, end) + 1), in: ledger))
  }

  /// Counts the marked rows that the query does not match.
  mutating func countMarkedElsewhere(in ledger: Ledger) {
    guard !marked.isEmpty, !filter.isEmpty else {
      markedElsewhere = 0
      return
    }
    let here = (0..<rows.count(in: ledger)).reduce(0) { count, place in
      let isMarked = rows.slot(at: place, in: ledger).map { marked.contains($0) } ?? false
      return count + (isMarked ? 1 : 0)
    }
    markedElsewhere = marked.count - here
  }
}

/// The rows selected for the next change, for display.
public struct SelectionView: Hashable, Sendable {
  /// The number of selected rows.
  public var count: Int
  /// The number of those that the query does not match.
  public var elsewhere: Int
  /// True while a range follows the bar.
  public var isRangeOpen: Bool

  public init(count: Int, elsewhere: Int = 0, isRangeOpen: Bool = false) {
    self.count = count
    self.elsewhere = elsewhere
    self.isRangeOpen = isRangeOpen
  }
}

extension ListView {
  /// The selected rows for display; nil while none is selected.
  var selectionView: SelectionView? {
    marked.isEmpty && marked.anchor == nil
      ? nil
      : SelectionView(
        count: marked.count, elsewhere: markedElsewhere, isRangeOpen: marked.anchor != nil)
  }
}
