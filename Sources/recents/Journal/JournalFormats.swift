import ArgumentParser
import Conversations
import FoundationEssentials
import Screen
import Wording

/// The output formats of the journal.
enum JournalFormat: String, CaseIterable, ExpressibleByArgument {
  /// Columns for readers.
  case text
  /// An array of objects, exact to the last character.
  case json
  /// A table for a spreadsheet.
  case csv

  /// Returns the output for the given entries, including the last line end.
  func output(_ entries: [JournalEntry], form: TextForm) throws -> String {
    switch self {
    case .text: JournalTable(entries, form: form).text
    case .json: try JournalJSON.text(of: entries)
    case .csv: JournalCSV.text(of: entries)
    }
  }
}

/// The journal in columns, one line per change, safe for every terminal.
struct JournalTable {
  private let rows: [[String]]
  private let widths: [Int]
  private let form: TextForm

  /// The maximum widths of the columns, so that one long name does not push all states aside.
  ///
  /// The last column has no limit and is never truncated.
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

  /// The complete output.
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
    let text = JournalText(entry, for: .shell)
    return [
      CivilTime(local: entry.madeAt).description, entry.name,
      text.action, text.hasChange ? "\(text.before) → \(text.after)" : "",
      [text.state, text.reason].compactMap(\.self).joined(separator: ": "),
    ]
  }
}

/// The journal for programs: an array of objects, one per line, all with the same keys.
enum JournalJSON {
  /// An entry as an object; the names of the keys are stable.
  private struct Object: Encodable {
    let entry: JournalEntry

    enum CodingKeys: CodingKey {
      case number, time, conversation, name, action, before, after, state, reason
    }

    func encode(to encoder: any Encoder) throws {
      let text = JournalText(entry, for: .shell)
      var object = encoder.container(keyedBy: CodingKeys.self)
      try object.encode(entry.number, forKey: .number)
      try object.encode(CivilTime(entry.madeAt).iso8601, forKey: .time)
      try object.encode(entry.conversation.rawValue, forKey: .conversation)
      try object.encode(entry.name, forKey: .name)
      try object.encode(text.action, forKey: .action)
      try object.encode(text.before, forKey: .before)
      try object.encode(text.after, forKey: .after)
      try object.encode(text.state, forKey: .state)
      // Null instead of a missing key, so that every object has every key.
      try object.encode(text.reason, forKey: .reason)
    }
  }

  static func text(of entries: [JournalEntry]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let lines = try entries.map { entry in
      "  " + escaped(String(decoding: try encoder.encode(Object(entry: entry)), as: UTF8.self))
    }
    return lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }

  /// Returns the same JSON with escapes for characters that could control a terminal.
  ///
  /// Such characters occur only inside strings, where an escape has the same meaning.
  private static func escaped(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: \.steersTerminals) else { return json }
    return json.unicodeScalars.reduce(into: "") { text, scalar in
      guard scalar.steersTerminals else { return text.unicodeScalars.append(scalar) }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
  }
}

/// The journal for a spreadsheet.
///
/// - Source: RFC 4180.
enum JournalCSV {
  private static let header = [
    "number", "time", "conversation", "name", "action", "before", "after", "state", "reason",
  ]

  static func text(of entries: [JournalEntry]) -> String {
    ([header] + entries.map(cells)).map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cells(_ entry: JournalEntry) -> [String] {
    let text = JournalText(entry, for: .shell)
    let texts = [
      entry.conversation.rawValue, entry.name, text.action, text.before, text.after, text.state,
      text.reason ?? "",
    ]
    let time = CivilTime(entry.madeAt).iso8601
    return ["\(entry.number)", time] + texts.map(cell)
  }

  /// Returns a text as a cell that a spreadsheet shows and does not evaluate.
  ///
  /// A name chosen by another user must not become a formula, so a possible formula is prefixed
  /// with an apostrophe. Characters that control terminals are replaced: JSON is the exact format.
  private static func cell(_ text: String) -> String {
    var cell = String.UnicodeScalarView()
    if text.unicodeScalars.first.map(formulaSigns.contains) ?? false { cell.append("'") }
    for scalar in text.unicodeScalars {
      cell.append(scalar.steersTerminals && !scalar.joins ? "\u{fffd}" : scalar)
    }
    guard cell.contains(where: { [",", "\""].contains($0) }) else { return String(cell) }
    return "\"" + String(cell).replacing("\"", with: "\"\"") + "\""
  }

  /// The characters that begin a formula, in Latin and East Asian widths.
  private static let formulaSigns: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "＝", "＋", "－", "＠",
  ]
}

extension Unicode.Scalar {
  /// True when it could control a terminal instead of being shown: controls, line ends and
  /// everything that controls direction.
  var steersTerminals: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// True when it only joins or separates letters or emoji, and so belongs to a text.
  var joins: Bool { value == 0x200c || value == 0x200d }
}
