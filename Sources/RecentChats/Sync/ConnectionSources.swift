public import Conversations
public import Diagnostics

/// A setting of the connection that may cause a failure.
public enum ConnectionSetting: Hashable, Sendable {
  case apiKey, appID, region, uid, baseURL
  /// The file or folder of trusted certificate authorities.
  case authorities
  /// The proxy, which only the environment sets.
  case proxy
}

/// The source of a setting.
public enum SettingSource: Hashable, Sendable {
  /// A flag, a variable or a place in the configuration file.
  case place(Place)
  /// The output of this program, which is set at the place.
  case program(String, namedAt: Place)
  /// The value of this variable, which is set at the place.
  case variable(String, namedAt: Place)
  /// The contents of this file, which is set at the place.
  case file(String, namedAt: Place)
}

/// The sources of the settings of the connection, so that advice can name them.
public struct ConnectionSources: Hashable, Sendable {
  private var sources: [ConnectionSetting: SettingSource]

  /// Creates the sources of the settings that have a value; without any, settings have only names.
  public init(_ sources: [ConnectionSetting: SettingSource] = [:]) { self.sources = sources }

  /// True when no source is known, as in the demo.
  public var isEmpty: Bool { sources.isEmpty }

  /// The source of a setting; nil if it has no value.
  public subscript(setting: ConnectionSetting) -> SettingSource? { sources[setting] }
}

/// The server and the acting user to which all data belongs.
public struct AccountID: Hashable, Sendable {
  /// The server, by a name that is the same in every run.
  public var server: String
  /// The acting user.
  public var user: UserID

  public init(server: String, user: UserID) {
    self.server = server
    self.user = user
  }
}

/// The settings of the connection that the core uses, as read from the configuration.
public struct ConnectionReading: Hashable, Sendable {
  /// The account.
  public var account: AccountID
  /// The name of the profile, or its substitute, for the header.
  public var profile: String
  /// The sources of the settings.
  public var sources: ConnectionSources
  /// The protection of the account.
  public var protection: Protection

  public init(
    account: AccountID, profile: String, sources: ConnectionSources = ConnectionSources(),
    protection: Protection = Protection()
  ) {
    self.account = account
    self.profile = profile
    self.sources = sources
    self.protection = protection
  }
}

/// The problems because of which the configuration could not be read again.
public struct ConnectionProblems: Error, Hashable, Sendable {
  /// The problems, at least one.
  public var problems: [Diagnostic]

  public init(_ problems: [Diagnostic]) { self.problems = problems }
}
