import ArgumentParser
import Configuration
import Conversations
import Glibc
import Screen
import Store
import Wording

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
    let name = StoreName(setup.resolved.settings, place: try place(setup))
    guard let folder = StateFolder(environment: setup.environment) else {
      throw CommandFailure(.usage, "neither XDG_STATE_HOME nor HOME says where the journal is")
    }
    return JournalReader(folder: folder.path, profile: name.profile, user: name.user)
  }

  /// Returns the place of the account, which requires no key.
  private func place(_ setup: Setup) throws(CommandFailure) -> AccountPlace {
    guard setup.resolved.problems.isEmpty, let place = setup.resolved.place else {
      return try setup.account().place
    }
    return place
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
