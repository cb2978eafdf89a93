/// The four layers a setting can come from, the highest first; the fourth, the defaults, is built in.
public struct SettingsLayers: Equatable, Sendable {
  /// The command line.
  public var flags: SettingsFlags
  /// The environment; a variable that is set to nothing counts as not set.
  public var environment: [String: String]
  /// The configuration file, if there is one.
  public var file: SettingsFile?
  /// The home directory, for paths that begin with `~`.
  public var home: String?

  /// Makes layers.
  public init(
    flags: SettingsFlags = SettingsFlags(), environment: [String: String] = [:],
    file: SettingsFile? = nil, home: String? = nil
  ) {
    self.flags = flags
    self.environment = environment
    self.file = file
    self.home = home
  }
}
