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
    abstract: "Print the changes that were made, with their outcomes.",
    discussion: """
      Only the disk is read: neither a key nor the network is needed, and the list may be open. \
      --since takes a duration (90s, 30m, 8h, 7d, 2w) or a time (2026-11-23, 2026-11-23T18:00 in local \
      time, 2026-11-23T18:00:00Z).

      json is exact. In csv, a cell that a spreadsheet would interpret as a formula begins with an \
      apostrophe, and control characters are replaced. Times are local in text, and UTC otherwise.
      """)

  @Option(help: ArgumentHelp("Only changes since this time.", valueName: "time"))
  var since: String?

  @Option(help: ArgumentHelp("The output format: text, json or csv.", valueName: "format"))
  var format = JournalFormat.text

  @OptionGroup var file: FileOptions
  @OptionGroup var account: AccountOptions
  @OptionGroup var text: TextOptions

  func run() throws {
    let start = try since.map { text throws(CommandFailure) in
      try Since(parsing: text, now: Timestamp(Int64(time(nil)))).moment
    }
    let setup = try Setup(flags: file.flags(account.values, text.values), config: file.config)
    let reader = try reader(setup)
    let entries = try Self.entries(of: reader, since: start)
    // The command line is read on the main thread.
    let form = MainActor.assumeIsolated { TextForm(setup.resolved.settings) }
    try StandardOutput.write(try format.output(entries ?? [], form: form))
    if entries == nil {
      StandardError.print(
        "recents: this profile and user have no journal yet: there is no \(reader.path)")
    }
  }

  private func reader(_ setup: Setup) throws(CommandFailure) -> JournalReader {
    let name = StoreName(setup.resolved.settings, place: try setup.place())
    guard let folder = StateFolder(environment: setup.environment) else {
      throw CommandFailure(.usage, "neither XDG_STATE_HOME nor HOME is set, so there is no journal")
    }
    return JournalReader(folder: folder.path, profile: name.profile, user: name.user)
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
