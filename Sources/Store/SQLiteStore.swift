public import Conversations
internal import Synchronization

/// Keeps what must outlive the program in one SQLite file per profile and acting user.
///
/// A program that fails to open it may go on without it. A damaged file was moved aside by then, so
/// that asking again begins a new one.
public final class SQLiteStore: ConversationStore {
  let files: StoreFiles
  let limits: StoreLimits
  let connection = Mutex(Connection.none)
  /// Held while this program is the one that sends.
  let sending = Mutex<FileLock?>(nil)
  let bell = Mutex<Bell?>(nil)

  /// What became of opening the file.
  enum Connection {
    /// Nobody has asked yet.
    case none
    /// It is open.
    case open(OpenStore)
    /// It could not be opened, or was damaged; nothing is written before it is opened again.
    case lost(StoreFailure)
  }

  /// Names the file; nothing is read or made before it is opened.
  ///
  /// - Parameters:
  ///   - folder: Where it is, such as `$XDG_STATE_HOME/recents`; made if it is missing.
  ///   - profile: The name of the profile.
  ///   - user: The user the program acts for.
  public convenience init(folder: String, profile: String, user: String) {
    self.init(folder: folder, profile: profile, user: user, limits: StoreLimits())
  }

  init(folder: String, profile: String, user: String, limits: StoreLimits) {
    files = StoreFiles(folder: folder, profile: profile, user: user)
    self.limits = limits
  }

  /// The file.
  public var path: String { files.database }
}
