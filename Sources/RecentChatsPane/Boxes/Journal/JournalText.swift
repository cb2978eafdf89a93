/// The lines of a journal, made when they are looked at.
struct JournalText: RandomAccessCollection {
  private let entries: [JournalItem]
  private let plan: JournalPlan
  /// In which line each change begins.
  private let starts: [Int]
  /// The lines below the changes.
  let note: [StyledText]

  let startIndex = 0
  let endIndex: Int

  /// Counts the lines.
  ///
  /// - Parameters:
  ///   - entries: The changes, from top to bottom.
  ///   - plan: Where their parts stand.
  ///   - note: The lines below them.
  init(_ entries: [JournalItem], plan: JournalPlan, note: [StyledText]) {
    var rows = 0
    starts = entries.map { entry in
      defer { rows += entry.rows(plan) }
      return rows
    }
    self.entries = entries
    self.plan = plan
    self.note = note
    endIndex = rows + note.count
  }

  subscript(row: Int) -> StyledText {
    let noteStart = endIndex - note.count
    guard row < noteStart else { return note[row - noteStart] }
    let entry = entry(of: row)
    return entries[entry].lines(plan)[row - starts[entry]]
  }

  /// The last change that begins in the line or above it.
  private func entry(of row: Int) -> Int {
    var range = starts.startIndex..<starts.endIndex
    while range.count > 1 {
      let middle = (range.lowerBound + range.upperBound) / 2
      range = starts[middle] <= row ? middle..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
