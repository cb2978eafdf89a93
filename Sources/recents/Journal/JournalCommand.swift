import ArgumentParser
import Configuration
import Conversations
import FoundationEssentials
import Glibc
import Screen
import Store

/// `recents journal`.
struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: "Print what was changed, and what became of it.",
    discussion: """
      Only what is on disk is read: neither a key nor the network is needed, and the pane may be open. \
      --since takes a span (90s, 30m, 8h, 7d, 2w) or a moment (2026-11-23, 2026-11-23T18:00 in local \
      time, 2026-11-23T18:00:00Z).

      json is exact. In csv, a cell that a spreadsheet would take for a formula begins with an \
      apostrophe, and control characters are replaced. Times are local in text, else in UTC.
      """)

  @Option(help: ArgumentHelp("Only what was changed since then.", valueName: "time"))
  var since: String?

  @Option(help: ArgumentHelp("How it is printed.", valueName: "format"))
  var format = JournalFormat.text

  @OptionGroup var options: SettingsOptions

  func run() throws {
    let start = try since.map { text throws(CommandFailure) in
      try Since(parsing: text, now: Timestamp(Int64(time(nil)))).moment
    }
    let setup = try Setup(flags: options.flags, config: options.config)
    let reader = try reader(setup)
    let entries = try Self.entries(of: reader, since: start)
    // The command line is read on the main thread.
    let form = MainActor.assumeIsolated { TextForm(setup.resolved.settings) }
    print(try format.output(entries ?? [], form: form), terminator: "")
    if entries == nil {
      StandardError.print(
        "recents: nothing was changed yet by this profile and user: there is no \(reader.path)")
    }
  }

  private func reader(_ setup: Setup) throws(CommandFailure) -> JournalReader {
    let name = StoreName(setup.resolved.settings, account: try account(setup))
    guard let folder = StateFolder(environment: setup.environment) else {
      throw CommandFailure(.usage, "neither XDG_STATE_HOME nor HOME says where the journal is")
    }
    return JournalReader(folder: folder.path, profile: name.profile, user: name.user)
  }

  /// The account, whether or not a key is said for it.
  private func account(_ setup: Setup) throws(CommandFailure) -> Account {
    var environment = setup.environment
    // Only named, never read.
    environment["RECENTS_API_KEY"] = "not needed"
    let keyed = try Setup(flags: options.flags, config: options.config, environment: environment)
    if keyed.resolved.diagnostics.isEmpty, let account = keyed.resolved.settings.account {
      return account
    }
    return try setup.account()
  }

  private static func entries(
    of reader: JournalReader, since: Timestamp?
  ) throws(CommandFailure) -> [JournalEntry]? {
    do {
      return try reader.entries(since: since)
    } catch {
      throw CommandFailure(.failure, error.sentence)
    }
  }
}

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
      CivilTime(local: entry.madeAt).description, entry.name,
      entry.action, isChange ? "\(entry.before) → \(entry.after)" : "", state(entry.state),
    ]
  }

  private static func state(_ state: JournalEntry.State) -> String {
    [state.word, state.reason].compactMap(\.self).joined(separator: ": ")
  }
}
