/// Where the configuration file is.
struct ConfigurationPath: Equatable {
  var path: String
  /// Whether somebody named it, so that it has to be there.
  var isNamed: Bool

  /// Finds the path: the flag, then the variable, then the place where such files lie.
  ///
  /// - Source: XDG Base Directory Specification 0.8: a relative `XDG_CONFIG_HOME` is to be ignored.
  init?(flag: String?, environment: [String: String]) {
    if let named = [flag, environment["RECENTS_CONFIG"]].compactMap(\.self).first(where: {
      !$0.isEmpty
    }) {
      path = named
      isNamed = true
      return
    }
    guard let directory = Self.directory(in: environment) else { return nil }
    path = directory + "/config.toml"
    isNamed = false
  }

  /// The directory of this program's configuration.
  static func directory(in environment: [String: String]) -> String? {
    if let base = environment["XDG_CONFIG_HOME"], base.hasPrefix("/") { return base + "/recents" }
    if let home = environment["HOME"], !home.isEmpty { return home + "/.config/recents" }
    return nil
  }
}
