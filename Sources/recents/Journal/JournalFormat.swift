import ArgumentParser
import Conversations
import Screen

/// How the journal is printed.
enum JournalFormat: String, CaseIterable, ExpressibleByArgument {
  /// Columns for a person.
  case text
  /// An array of objects, exact to the last character.
  case json
  /// A table for a spreadsheet.
  case csv

  /// What is printed for some lines, its last line end included.
  func output(_ entries: [JournalEntry], form: TextForm) throws -> String {
    switch self {
    case .text: JournalTable(entries, form: form).text
    case .json: try JournalJSON.text(of: entries)
    case .csv: JournalCSV.text(of: entries)
    }
  }
}
