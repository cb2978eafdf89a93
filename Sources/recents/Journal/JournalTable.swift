import Conversations
import Screen

/// The journal in columns, a line a change, safe for every terminal.
struct JournalTable {
  private let rows: [[String]]
  private let widths: [Int]
  private let form: TextForm

  /// How wide a column may become, so that one long name does not push all states aside.
  ///
  /// What comes last has no limit, and is all there.
  private static let limits = [19, 24, 20, 48]
  private static let gap = 2

  init(_ entries: [JournalEntry], form: TextForm) {
    let rows = entries.map(Self.cells)
    self.rows = rows
    self.form = form
    widths = Self.limits.enumerated().map { column, limit in
      let widest = rows.map { DisplayText.columns(of: $0[column], form: form) }.max() ?? 0
      return min(widest, limit)
    }
  }

  /// All lines.
  var text: String { rows.map { line($0).text + "\n" }.joined() }

  private func line(_ row: [String]) -> Line {
    let last = row.last.map { DisplayText.columns(of: $0, form: form) } ?? 0
    let all = widths + [last]
    var line = Line(columns: all.reduce(0) { $0 + $1 + Self.gap }, form: form)
    var column = 0
    for (cell, width) in zip(row, all) {
      line.write(cell, at: column, limit: column + width, Paint(.text))
      column += width + Self.gap
    }
    return line
  }

  private static func cells(_ entry: JournalEntry) -> [String] {
    let isChange = !entry.before.isEmpty || !entry.after.isEmpty
    return [
      WallTime(entry.madeAt, in: .local)?.text ?? "\(entry.madeAt.seconds)", entry.name,
      entry.action, isChange ? "\(entry.before) → \(entry.after)" : "", state(entry.state),
    ]
  }

  private static func state(_ state: JournalEntry.State) -> String {
    [state.word, state.reason].compactMap(\.self).joined(separator: ": ")
  }
}
