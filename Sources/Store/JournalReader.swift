public import Conversations
internal import GRDB

/// Reads the journal of a store without becoming one of its programs.
///
/// It makes no store, brings none up to date, moves no damaged one aside and takes no numbers. SQLite
/// may put its own empty log and index beside a store that nobody has open.
public struct JournalReader: Sendable {
  private let files: StoreFiles

  /// Names the file; nothing is read before it is asked for.
  ///
  /// - Parameters:
  ///   - folder: Where it is, such as `$XDG_STATE_HOME/recents`.
  ///   - profile: The name of the profile.
  ///   - user: The user the program acts for.
  public init(folder: String, profile: String, user: String) {
    files = StoreFiles(folder: folder, profile: profile, user: user)
  }

  /// The file.
  public var path: String { files.database }

  /// Reads the journal, also while another program writes it.
  ///
  /// - Parameter since: Only what was made at or after that moment; nil for everything.
  /// - Returns: The lines, oldest first; nil when nothing was ever kept.
  /// - Throws: `StoreFailure` when they cannot be read.
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
