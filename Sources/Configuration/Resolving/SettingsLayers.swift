public import Diagnostics

/// The layers from which settings are read, the highest first; the fourth layer, the defaults, is
/// built in.
public struct SettingsLayers: Equatable, Sendable {
  /// The command line.
  public var flags: SettingsFlags
  /// The environment; an empty variable counts as not set.
  public var environment: [String: String]
  /// The configuration file, if there is one.
  public var file: SettingsFile?
  /// The home directory, for paths that start with `~`.
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

/// The settings on the command line, not yet validated.
public struct SettingsFlags: Equatable, Sendable {
  /// The profile to use.
  public var profile: String?
  /// The values of the flags, as typed; a switch is `true`.
  public var values: [SettingKey: String]

  public init(profile: String? = nil, values: [SettingKey: String] = [:]) {
    self.profile = profile
    self.values = values
  }
}

/// A configuration file that was read.
public struct SettingsFile: Equatable, Sendable {
  /// The path, as shown in messages; relative paths in the file are resolved against its directory.
  public var name: String
  /// The text, in TOML.
  public var text: String
  /// The permission bits, such as `0o600`.
  public var permissions: UInt32

  public init(name: String, text: String, permissions: UInt32) {
    self.name = name
    self.text = text
    self.permissions = permissions
  }

  /// The directory part of the path; empty if there is none.
  var directory: String {
    guard let slash = name.lastIndex(of: "/") else { return "" }
    return String(name[...slash])
  }

  /// True when the permissions allow more than reading and writing by the owner.
  var isOpenToOthers: Bool { permissions & 0o177 != 0 }
}

/// The result of resolving the layers.
///
/// The settings are always complete: an invalid value is ignored in favour of the lower layers. The
/// caller decides whether a problem stops the program.
public struct ResolvedSettings: Equatable, Sendable {
  /// The effective values.
  public var settings: Settings
  /// The place of the account; known even if its key is missing.
  public var place: AccountPlace?
  /// All problems of the settings, in the order of the layers.
  public var problems: [Diagnostic]
  /// The missing settings of an incomplete account; with another problem, also those of one that was
  /// not begun, so that all is named at once.
  public var missing: [Diagnostic]
  /// The settings of an account that are not set, whether or not one was begun.
  public var unset: [Diagnostic] = []

  /// All problems that keep the pane from running, in reading order.
  public var diagnostics: [Diagnostic] { (problems + missing).inReadingOrder() }

  /// True when no setting of an account is set.
  public var isUnconfigured: Bool { settings.account == nil && diagnostics.isEmpty }
}
