/// What was said on the command line, unchecked.
public struct SettingsFlags: Equatable, Sendable {
  /// The profile to use.
  public var profile: String?
  /// The values of the flags that were given, as typed; a switch is `true`.
  public var values: [SettingKey: String]

  /// Makes a set of flags.
  public init(profile: String? = nil, values: [SettingKey: String] = [:]) {
    self.profile = profile
    self.values = values
  }
}
