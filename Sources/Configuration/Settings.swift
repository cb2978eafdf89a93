public import Diagnostics

/// Everything a person settled before the program starts, checked.
public struct Settings: Equatable, Sendable {
  /// The chosen profile, if one was.
  public var profile: String?
  /// Where the profile was chosen.
  public var profileOrigin = Place.standard
  /// Which app to open; none when it was not, or not completely, said.
  public var account: Account?
  /// The theme's name; whether there is one is found out later and never stops the program.
  public var theme = "default"
  /// How many colours may be used.
  public var color = ColorChoice.auto
  /// Whether the background is light or dark.
  public var background = BackgroundChoice.auto
  /// Whether the mouse is the program's; else it stays the terminal's own.
  public var mouse = true
  /// Whether only ASCII is drawn.
  public var ascii = false
  /// Whether everything is told in lines instead of drawn; none leaves it to the terminal.
  public var plain: Bool?
  /// The longest wait of a script for a server that is away.
  ///
  /// - Units: 0 to 3600 seconds, rounded to milliseconds.
  public var scriptTimeout = Duration.seconds(30)
  /// The longest run of the program that prints the key, 1 second to 10 minutes; nil for what suits the
  /// situation.
  public var keyTimeout: Duration?
  /// What becomes of emoji; only ASCII counts more.
  public var emoji = EmojiChoice.stable
  /// How long key hints are shown.
  public var hints = HintsChoice.auto
  /// The log's path; none means no log.
  public var log: String?
  /// The least important level that the log keeps.
  public var logLevel = LogLevel.info
  /// How often the server is asked.
  public var poll = PollSettings()
  /// How the server is reached.
  public var network = NetworkSettings()
  /// Keys that differ from the built-in ones, by command name.
  public var keys: [KeyOverride] = []
  /// Where each value came from; a key that is not here has its default.
  public var origins: [SettingKey: Place] = [:]

  public init() {}

  /// Where a value came from.
  public func origin(of key: SettingKey) -> Place { origins[key] ?? .standard }

  /// What the header calls it: the profile, else the app.
  public var label: String { profile ?? account?.label ?? "" }
}

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

  public init(appID: String? = nil, baseURL: BaseURL, uid: String, key: KeySource) {
    self.appID = appID
    self.baseURL = baseURL
    self.uid = uid
    self.key = key
  }

  /// The account without its key.
  public var place: AccountPlace { AccountPlace(baseURL: baseURL, uid: uid) }

  /// A short name for it when no profile was chosen: the app id, or the host.
  public var label: String { appID ?? baseURL.host }
}

/// The server and the acting user of an account: what names its store, for which no key is needed.
public struct AccountPlace: Hashable, Sendable {
  /// Where the server answers.
  public var baseURL: BaseURL
  /// The acting user's UID.
  public var uid: String

  public init(baseURL: BaseURL, uid: String) {
    self.baseURL = baseURL
    self.uid = uid
  }
}

/// A text that must not be seen: it prints as `***` everywhere.
public struct Secret: Hashable, Sendable {
  /// The text itself, for the one place that needs it.
  public let exposed: String

  public init(_ exposed: String) { self.exposed = exposed }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Three stars, whatever the text is.
  public var description: String { "***" }
  /// The same; a debugger must not show it either.
  public var debugDescription: String { description }
  /// A mirror without children, so that `dump` shows nothing more.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// The data centre an app lives in.
///
/// - Source: docs/api.md §1, base URL.
public enum Region: String, CaseIterable, Sendable {
  /// The United States.
  case us
  /// Europe.
  case eu
  /// India.
  case india = "in"
}

/// How the server is reached.
public struct NetworkSettings: Hashable, Sendable {
  /// A file of certificates to trust instead of the system's.
  public var caFile: String?
  /// A directory of hashed certificates to trust instead of the system's.
  public var caPath: String?
  /// How long making a connection may take, 0.1 seconds to 5 minutes.
  public var connectTimeout: Duration
  /// How long a whole exchange may take, 1 second to 10 minutes.
  public var timeout: Duration

  /// Makes network settings; what is not said is the default.
  public init(
    caFile: String? = nil, caPath: String? = nil, connectTimeout: Duration = .seconds(10),
    timeout: Duration = .seconds(30)
  ) {
    self.caFile = caFile
    self.caPath = caPath
    self.connectTimeout = connectTimeout
    self.timeout = timeout
  }
}

/// How often the server is asked for news, and for how much.
public struct PollSettings: Hashable, Sendable {
  /// The wait between two looks at the first page while things happen.
  ///
  /// - Units: 1 second to 1 hour, rounded to milliseconds.
  public var interval: Duration
  /// The longest wait between two polls while the terminal has no focus.
  ///
  /// - Units: 1 second to 1 hour, rounded to milliseconds.
  public var unfocused: Duration
  /// Rows a page, 1-1000.
  public var pageSize: Int
  /// The wait between two readings of the whole list.
  ///
  /// - Units: 1 second to 1 day, rounded to milliseconds.
  public var fullEvery: Duration

  /// Makes poll settings; what is not said is the default.
  public init(
    interval: Duration = .seconds(5), unfocused: Duration = .seconds(15), pageSize: Int = 100,
    fullEvery: Duration = .seconds(300)
  ) {
    self.interval = interval
    self.unfocused = unfocused
    self.pageSize = pageSize
    self.fullEvery = fullEvery
  }
}

/// One line of `[keys]`: the keys a command shall have instead of its own.
///
/// Whether there is such a command and such a key is for the pane to say; this module knows neither.
public struct KeyOverride: Hashable, Sendable {
  /// The command's name, as written.
  public var command: String
  /// The keys, as written; none leaves the command without a key.
  public var keys: [String]
  /// Where it was said, for whoever finds something wrong with it.
  public var origin: Place

  public init(command: String, keys: [String], origin: Place) {
    self.command = command
    self.keys = keys
    self.origin = origin
  }
}

/// What the background of the terminal is, for themes that come in two variants.
public enum BackgroundChoice: String, CaseIterable, Sendable {
  /// What the terminal answers when it is asked.
  case auto
  /// Light.
  case light
  /// Dark.
  case dark
}

/// How many colours the pane may use.
public enum ColorChoice: String, CaseIterable, Sendable {
  /// As many as the terminal says it has.
  case auto
  /// None; states are told apart by attributes.
  case never
  /// The sixteen of the terminal's own palette.
  case sixteen = "16"
  /// The fixed table of 256.
  case indexed = "256"
  /// Any, as 24 bits.
  case direct = "true"
}

/// The levels of the log, the most important first; each keeps those before it, too.
public enum LogLevel: String, CaseIterable, Sendable {
  /// What only a person can mend.
  case error
  /// What failed and is tried again, or was left out.
  case warning
  /// The states of changes and of the program.
  case info
  /// Each page and what came of it.
  case debug
}

/// How long the key hints of the last line are shown.
public enum HintsChoice: String, CaseIterable, Sendable {
  /// Each until its command was used.
  case auto
  /// For good.
  case always
  /// Not at all.
  case never
}

/// What becomes of emoji in names and messages.
public enum EmojiChoice: String, CaseIterable, Sendable {
  /// They are drawn as every terminal counts them.
  case stable
  /// Sequences are drawn as one picture where this terminal counts them so.
  case full
  /// They are spelt.
  case text
}
