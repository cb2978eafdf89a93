/// Which app is opened, and on whose behalf.
public struct Account: Hashable, Sendable {
  /// The app's id, where it was given.
  public var appID: String?
  /// Where the server answers.
  public var baseURL: BaseURL
  /// The acting user's UID.
  public var uid: String
  /// Where the API key comes from.
  public var key: KeySource

  /// Makes an account.
  public init(appID: String? = nil, baseURL: BaseURL, uid: String, key: KeySource) {
    self.appID = appID
    self.baseURL = baseURL
    self.uid = uid
    self.key = key
  }

  /// A short name for it when no profile was chosen: the app id, or the host.
  public var label: String { appID ?? baseURL.host }
}
