public import Conversations
internal import GRDB

/// A reader of a store's journal that does not join the programs on the store.
///
/// It creates no store, migrates none, moves no damaged one aside and reserves no numbers. SQLite
/// may add its own empty log and index to a store that no program has open.
public struct JournalReader: Sendable {
  private let files: StoreFiles

  /// Creates a reader; reads nothing until `entries` is called.
  ///
  /// - Parameters:
  ///   - folder: The folder of the file, such as `$XDG_STATE_HOME/recents`.
  ///   - profile: The name of the profile.
  ///   - user: The acting user.
  public init(folder: String, profile: String, user: String) {
    files = StoreFiles(folder: folder, profile: profile, user: user)
  }

  /// The path of the file.
  public var path: String { files.database }

  /// Reads the journal, even while another program writes it.
  ///
  /// - Parameter since: The time of the oldest entry to read; nil for all.
  /// - Returns: The entries, oldest first; nil if there is no journal.
  /// - Throws: `StoreFailure` if they cannot be read.
  public func entries(since: Timestamp?) throws(StoreFailure) -> [JournalEntry]? {
    if files.hasOrphanedLog { throw StoreFailure(.corrupt, path: path) }
    guard (StoreFiles.size(path) ?? 0) > 0 else { return nil }
    do {
      return try DatabaseQueue(path: path, configuration: configuration).read { database in
        guard try !Schema.migrator.hasBeenSuperseded(database) else {
          throw StoreFailure(.newerVersion, path: path)
        }
        guard try database.tableExists("journal") else { return nil }
        return try database.journal(since: since?.seconds ?? .min, limit: -1)
      }
    } catch {
      throw
        error.isDamage ? StoreFailure(.corrupt, path: path) : StoreFailure(error, path: path)
    }
  }

  private var configuration: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(Double(StoreLimits().patience) / 1_000)
    return configuration
  }
}
