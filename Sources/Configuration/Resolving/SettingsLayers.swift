public import Diagnostics

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

/// What was said on the command line, unchecked.
public struct SettingsFlags: Equatable, Sendable {
  /// The profile to use.
  public var profile: String?
  /// The values of the flags that were given, as typed; a switch is `true`.
  public var values: [SettingKey: String]

  public init(profile: String? = nil, values: [SettingKey: String] = [:]) {
    self.profile = profile
    self.values = values
  }
}

/// A configuration file that was read.
public struct SettingsFile: Equatable, Sendable {
  /// Its path, as messages shall name it; relative paths inside count from its directory.
  public var name: String
  /// Its text, TOML.
  public var text: String
  /// Its permission bits, such as `0o600`.
  public var permissions: UInt32

  public init(name: String, text: String, permissions: UInt32) {
    self.name = name
    self.text = text
    self.permissions = permissions
  }

  /// The directory part of the path, empty when there is none.
  var directory: String {
    guard let slash = name.lastIndex(of: "/") else { return "" }
    return String(name[...slash])
  }

  /// Whether somebody other than the owner may do something with it.
  var isOpenToOthers: Bool { permissions & 0o177 != 0 }
}

/// What the layers came to.
///
/// The settings are always complete: where something is wrong, what lies below it counts. Whether a
/// problem stops the program is for the caller to say.
public struct ResolvedSettings: Equatable, Sendable {
  /// The effective values.
  public var settings: Settings
  /// The place of the account; also known where its key is missing.
  public var place: AccountPlace?
  /// Everything that is wrong with what was said, in the order of the layers.
  public var problems: [Diagnostic]
  /// What is missing of an account that was begun.
  public var missing: [Diagnostic]

  /// All that stands between the person and a running pane.
  public var diagnostics: [Diagnostic] { problems + missing }

  /// Whether nothing at all was said of an app to open.
  public var isUnconfigured: Bool { settings.account == nil && diagnostics.isEmpty }
}
