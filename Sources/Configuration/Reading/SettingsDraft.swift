/// Settings while the layers are laid over each other, the lowest first.
struct SettingsDraft {
  /// Which of the two ways to name a server was the last to be said, and so counts.
  enum ServerKey {
    case app
    case baseURL
  }

  var settings = Settings()
  var appID: String?
  var region: Region?
  var baseURL: BaseURL?
  var serverKey: ServerKey?
  var uid: String?
  var allowsPlaintextKey = false
  var key: KeySource?
  /// What was said at all, rightly or wrongly.
  var said: Set<SettingKey> = []

  /// The app's own address, or the one that was given.
  var server: BaseURL? {
    guard serverKey == .app else { return baseURL }
    guard let appID, let region else { return nil }
    return BaseURL(appID: appID, region: region)
  }

  /// The account, if all of it was said.
  var account: Account? {
    guard let server, let uid, let key else { return nil }
    return Account(appID: appID, baseURL: server, uid: uid, key: key)
  }
}
