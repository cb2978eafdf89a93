public import Diagnostics

/// All settings of the program, validated.
public struct Settings: Equatable, Sendable {
  /// The selected profile, if any.
  public var profile: String?
  /// The place where the profile was selected.
  public var profileOrigin = Place.standard
  /// The account; nil if it is not completely set.
  public var account: Account?
  /// True when nothing is sent that changes anything.
  public var isReadOnly = false
  /// True when the account is in production: the header shows it, and bulk changes are confirmed by
  /// typing the profile's name.
  public var isProduction = false
  /// The name of the theme; a missing theme is detected later and never stops the program.
  public var theme = "default"
  /// The colours that may be used.
  public var color = ColorChoice.auto
  /// The background of the terminal.
  public var background = BackgroundChoice.auto
  /// True when the program uses the mouse; otherwise the terminal does.
  public var mouse = true
  /// True when only ASCII is drawn.
  public var ascii = false
  /// True for plain mode in place of the pane; nil lets the terminal decide.
  public var plain: Bool?
  /// The longest wait of a script for a server that is away.
  ///
  /// - Units: 0 to 3600 seconds, rounded to milliseconds.
  public var scriptTimeout = Duration.seconds(30)
  /// The longest run of the program that prints the key, 1 second to 10 minutes; nil for the default of
  /// `KeyReader`.
  public var keyTimeout: Duration?
  /// The form of emoji; `ascii` takes precedence.
  public var emoji = EmojiChoice.stable
  /// True when row numbers are shown all the time.
  public var numbers = false
  /// The time without a key after which the pane shows the newest rows again; zero for never.
  public var returnToTop = Duration.seconds(300)
  /// True when rows stay where they are while keys are pressed.
  public var order = OrderChoice.hold
  /// The time without a key after which rows may move.
  ///
  /// - Units: 0.5 to 60 seconds, rounded to milliseconds.
  public var orderHold = Duration.seconds(2)
  /// The place of the bar after a change of read state or tags.
  public var after = AfterChoice.stay
  /// The changes that mark a conversation done.
  public var done = DoneChoice()
  /// The time for which key hints are shown.
  public var hints = HintsChoice.auto
  /// The path of the log; nil for no log.
  public var log: String?
  /// The least important level that is logged.
  public var logLevel = LogLevel.info
  /// The settings of polls.
  public var poll = PollSettings()
  /// The settings of bulk changes.
  public var bulk = BulkSettings()
  /// The patterns of the groups of tags that exclude each other, such as `prio:*`.
  public var exclusiveTags: [String] = []
  /// The rules that propose tags.
  public var rules: [RuleSetting] = []
  /// The query that muted conversations match besides those that the user has muted; nil for none.
  ///
  /// The core checks the query; this module does not know the language.
  public var muteQuery: String?
  /// The settings of the network.
  public var network = NetworkSettings()
  /// The language of the keyboard layout whose keys select commands by their position; nil for
  /// Latin letters.
  ///
  /// The pane checks that the layout exists; this module has no list of layouts.
  public var keyLayout: String?
  /// The keys that replace default keys, by command name.
  public var keys: [KeyOverride] = []
  /// The views, in order.
  public var views: [ViewSetting] = []
  /// The origin of each value; a setting without an entry has its default.
  public var origins: [SettingKey: Place] = [:]

  public init() {}

  /// Returns the origin of a value.
  public func origin(of key: SettingKey) -> Place { origins[key] ?? .standard }
}

/// The app to open, and the acting user.
public struct Account: Hashable, Sendable {
  /// The app's id, if it is set.
  public var appID: String?
  /// The base URL of the server.
  public var baseURL: BaseURL
  /// The acting user's UID.
  public var uid: String
  /// The source of the API key.
  public var key: KeySource

  public init(appID: String? = nil, baseURL: BaseURL, uid: String, key: KeySource) {
    self.appID = appID
    self.baseURL = baseURL
    self.uid = uid
    self.key = key
  }

  /// The account without its key.
  public var place: AccountPlace { AccountPlace(appID: appID, baseURL: baseURL, uid: uid) }
}

/// The server and the acting user of an account, which identify its store without a key.
public struct AccountPlace: Hashable, Sendable {
  /// The app's id, if it is set.
  public var appID: String?
  /// The base URL of the server.
  public var baseURL: BaseURL
  /// The acting user's UID.
  public var uid: String

  public init(appID: String? = nil, baseURL: BaseURL, uid: String) {
    self.appID = appID
    self.baseURL = baseURL
    self.uid = uid
  }

  /// A short name if no profile is selected: the app id, or the host.
  public var label: String { appID ?? baseURL.host }
}

/// A text that must not be shown: it prints as `***` everywhere.
public struct Secret: Hashable, Sendable {
  /// The text itself, for the one place that needs it.
  public let exposed: String

  public init(_ exposed: String) { self.exposed = exposed }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Three asterisks, whatever the text.
  public var description: String { "***" }
  /// Three asterisks; the text must not appear in a debugger either.
  public var debugDescription: String { description }
  /// A mirror without children, so that `dump` shows nothing more.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// The region of an app's data centre.
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

/// The settings of the network.
public struct NetworkSettings: Hashable, Sendable {
  /// A file of certificates to trust in place of the system's.
  public var caFile: String?
  /// A directory of hashed certificates to trust in place of the system's.
  public var caPath: String?
  /// The time limit for a connection, 0.1 seconds to 5 minutes.
  public var connectTimeout: Duration
  /// The time limit for a complete response, 1 second to 10 minutes.
  public var timeout: Duration

  /// Creates network settings; values that are left out have their defaults.
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

/// The settings of polls.
public struct PollSettings: Hashable, Sendable {
  /// The time between two polls of the first page while changes occur.
  ///
  /// - Units: 1 second to 1 hour, rounded to milliseconds.
  public var interval: Duration
  /// The longest wait between two polls while the terminal has no focus.
  ///
  /// - Units: 1 second to 1 hour, rounded to milliseconds.
  public var unfocused: Duration
  /// The maximum number of rows per request, 1-1000; nil for 100, or 1000 when the whole
  /// list is read.
  public var pageSize: Int?
  /// The time between two passes over the whole list.
  ///
  /// - Units: 1 second to 1 day, rounded to milliseconds.
  public var fullEvery: Duration

  /// Creates poll settings; values that are left out have their defaults.
  public init(
    interval: Duration = .seconds(5), unfocused: Duration = .seconds(15), pageSize: Int? = nil,
    fullEvery: Duration = .seconds(300)
  ) {
    self.interval = interval
    self.unfocused = unfocused
    self.pageSize = pageSize
    self.fullEvery = fullEvery
  }
}

/// The numbers of conversations above which a bulk change has to be confirmed.
public struct BulkSettings: Hashable, Sendable {
  /// Above this number, a bulk change is confirmed with a key, 0-1000000.
  public var confirm = 10
  /// Above this number, a bulk change is confirmed by typing the number, 0-1000000.
  public var type = 100

  public init() {}
}

/// An entry of `[[rules]]`: a query, and tags that are proposed for what it finds.
///
/// The program checks the query and the tags; this module knows neither language.
public struct RuleSetting: Hashable, Sendable {
  /// The name; nil for the text of the query.
  public var name: String?
  /// The query, as written.
  public var query: String
  /// The tags with their signs, as written.
  public var tags: [String]
  /// The text that stands in a row in place of the tags.
  public var badge: String?
  /// The place where the query was set, for diagnostics.
  public var queryOrigin: Place
  /// The place where the tags were set, for diagnostics.
  public var tagsOrigin: Place
}

/// An entry of `[keys]`: the keys that replace the default keys of a command.
///
/// The pane checks that the command and the keys exist; this module knows neither.
public struct KeyOverride: Hashable, Sendable {
  /// The name of the command, as written.
  public var command: String
  /// The keys, as written; an empty list leaves the command without a key.
  public var keys: [String]
  /// The place where it was set, for diagnostics.
  public var origin: Place

  public init(command: String, keys: [String], origin: Place) {
    self.command = command
    self.keys = keys
    self.origin = origin
  }
}

/// An entry of `[[views]]`.
///
/// The core checks query, order and columns, and the pane the key; this module knows none of them.
public struct ViewSetting: Hashable, Sendable {
  /// A text as it was written.
  public struct Text: Hashable, Sendable {
    /// The text.
    public var text: String
    /// The place of its first character or, if the text does not stand in its line as it is, of the
    /// line.
    public var place: Place

    public init(_ text: String, at place: Place) {
      self.text = text
      self.place = place
    }
  }

  /// The name.
  public var name: Text
  /// The query.
  public var query: Text
  /// The order; nil for the usual one.
  public var sort: Text?
  /// The key that opens it; nil for none.
  public var key: Text?
  /// True when new unread messages in it are to be announced.
  public var notify: Bool
  /// The columns from left to right; nil for the usual ones.
  public var columns: [Text]?

  public init(
    name: Text, query: Text, sort: Text? = nil, key: Text? = nil, notify: Bool = false,
    columns: [Text]? = nil
  ) {
    self.name = name
    self.query = query
    self.sort = sort
    self.key = key
    self.notify = notify
    self.columns = columns
  }
}

/// The background of the terminal, for themes with two variants.
public enum BackgroundChoice: String, CaseIterable, Sendable {
  /// The background that the terminal reports.
  case auto
  /// Light.
  case light
  /// Dark.
  case dark
}

/// The colours that the pane may use.
public enum ColorChoice: String, CaseIterable, Sendable {
  /// As many as the terminal reports.
  case auto
  /// None; states are distinguished by attributes.
  case never
  /// The sixteen of the terminal's own palette.
  case sixteen = "16"
  /// The fixed table of 256.
  case indexed = "256"
  /// Any, as 24 bits.
  case direct = "true"
}

/// The levels of the log, the most important first; each includes those before it.
public enum LogLevel: String, CaseIterable, Sendable {
  /// Errors that require intervention.
  case error
  /// Failures that are retried, and data that is left out.
  case warning
  /// State changes of the program and of the user's changes.
  case info
  /// Every page and its result.
  case debug
}

/// The order of the rows while keys are pressed.
public enum OrderChoice: String, CaseIterable, Sendable {
  /// Rows stay where they are.
  case hold
  /// Rows move as they change.
  case live
}

/// The place of the bar after a change.
public enum AfterChoice: String, CaseIterable, Sendable {
  /// The same row.
  case stay
  /// The next row.
  case next
  /// The next row with unread messages.
  case nextUnread = "next-unread"
}

/// The changes that mark a conversation done.
public struct DoneChoice: Hashable, Sendable {
  /// True when it is marked read.
  public var read = true
  /// The tags that are added.
  public var add = ["done"]
  /// The tags that are removed.
  public var remove = ["open"]
  /// The place of the bar afterwards.
  public var move = AfterChoice.next

  public init() {}
}

/// The time for which the key hints of the last line are shown.
public enum HintsChoice: String, CaseIterable, Sendable {
  /// Each hint until its command is used.
  case auto
  /// Always.
  case always
  /// Never.
  case never
}

/// The form of emoji in names and messages.
public enum EmojiChoice: String, CaseIterable, Sendable {
  /// Emoji as every terminal counts them.
  case stable
  /// Sequences as one emoji each, if this terminal counts them so.
  case full
  /// Names such as `:party_popper:`.
  case text
}
