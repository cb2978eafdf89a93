public import Diagnostics

/// A setting of the connection to which a failure may be due.
public enum ConnectionSetting: Hashable, Sendable {
  case apiKey, appID, region, uid, baseURL
  /// The file or folder of trusted certificate authorities.
  case authorities
  /// The proxy, which only the environment names.
  case proxy
}

/// The source of a setting.
public enum SettingSource: Hashable, Sendable {
  /// A flag, a variable or a place in the configuration file.
  case place(Place)
  /// The output of this program, which is named there.
  case program(String, namedAt: Place)
  /// The value of this variable, which is named there.
  case variable(String, namedAt: Place)
  /// The contents of this file, which is named there.
  case file(String, namedAt: Place)
}

/// The sources of the settings of the connection, so that advice can name them.
public struct ConnectionSources: Hashable, Sendable {
  private var sources: [ConnectionSetting: SettingSource]

  /// Takes the sources of the settings that have a value; without any, settings have only names.
  public init(_ sources: [ConnectionSetting: SettingSource] = [:]) { self.sources = sources }

  /// True if no source is known, as in the demo.
  public var isEmpty: Bool { sources.isEmpty }

  /// The source of a setting; nil if it has no value.
  public subscript(setting: ConnectionSetting) -> SettingSource? { sources[setting] }
}
