/// Where the program keeps what must outlive it.
struct StateFolder: Equatable {
  var path: String

  /// What a person should know where there is none.
  static let missing =
    "neither XDG_STATE_HOME nor HOME says where changes are kept; they end with the program"

  /// Finds the folder; nil where neither variable says where it could be.
  ///
  /// - Source: XDG Base Directory Specification 0.8: a relative `XDG_STATE_HOME` is to be ignored.
  init?(environment: [String: String]) {
    if let base = environment["XDG_STATE_HOME"], base.hasPrefix("/") {
      path = base + "/recents"
    } else if let home = environment["HOME"], !home.isEmpty {
      path = home + "/.local/state/recents"
    } else {
      return nil
    }
  }
}
