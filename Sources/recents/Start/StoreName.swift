import Configuration

/// Which store belongs to an account: the two parts of the name of its file.
///
/// The server's address is always part of it: a profile that is pointed elsewhere, by its file, by the
/// environment or by a flag, must not find the changes meant for another server.
struct StoreName: Equatable {
  /// The server, and behind a blank, which no address has, the profile.
  var profile: String
  /// The user on whose behalf everything is done.
  var user: String

  init(_ settings: Settings, account: Account) {
    let parts = [account.baseURL.text, settings.profile].compactMap(\.self)
    profile = parts.joined(separator: " ")
    user = account.uid
  }
}
