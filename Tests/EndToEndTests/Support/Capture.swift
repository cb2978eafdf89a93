/// What a terminal shows at a moment.
struct Capture {
  let text: String
  /// The lines from the top, without the blanks at their ends.
  let lines: [Substring]

  init(_ text: String) {
    self.text = text
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }

  /// The first line of the pane.
  var header: Substring { lines.first ?? "" }

  /// The last line of the pane.
  var status: Substring { lines.last ?? "" }

  /// The status of the shell's last command, when the shell waits for another one.
  var prompt: Int? {
    let last = lines.last { !$0.isEmpty }
    return last?.wholeMatch(of: /(?:\^C)?ready:(\d+)/).flatMap { Int($0.1) }
  }

  /// The words in order, wherever their lines end and whatever stands around them.
  var prose: String {
    text.split { $0.isWhitespace || "│┌┐└┘─".contains($0) }.joined(separator: " ")
  }

  /// How much is unread in all, as the header says.
  var unread: Int? {
    header.firstMatch(of: /(\d+) unread/).flatMap { Int($0.1) }
  }

  /// The rows of the list, from the top.
  var rows: [PaneRow] { lines.dropFirst().dropLast().compactMap(PaneRow.init) }

  /// The row of a conversation.
  func row(_ name: String) -> PaneRow? { rows.first { $0.name.hasPrefix(name) } }

  /// The row that the keys act on.
  var selected: PaneRow? { rows.first(where: \.isSelected) }
}
