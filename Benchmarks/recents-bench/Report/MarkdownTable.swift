/// A Markdown table whose columns also line up in a terminal.
struct MarkdownTable {
  private var rows: [[String]]

  /// Creates a table with headings.
  init(_ headings: [String]) { rows = [headings] }

  /// Adds a row.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The table, one row per line.
  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var lines = rows.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
    }
    lines.insert(widths.map { String(repeating: "-", count: $0) }, at: 1)
    return lines.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }
}
