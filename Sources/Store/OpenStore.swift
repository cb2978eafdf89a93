internal import GRDB

/// The connections to a store that is open.
///
/// They stay open for as long as the program has the store: letting one go earlier would wake a thread
/// that then looks after itself once a second.
final class OpenStore: Sendable {
  /// What the file was looked at with before anything was written.
  private let reader: DatabaseQueue
  /// What everything is read and written with.
  let database: DatabaseQueue
  /// Which files they lead to.
  let files: [FileIdentity?]

  init(reader: DatabaseQueue, database: DatabaseQueue, files: [FileIdentity?]) {
    self.reader = reader
    self.database = database
    self.files = files
  }

  deinit {
    // The one that may write goes last: whoever does takes the log over into the file.
    try? reader.close()
    try? database.close()
  }
}
