/// The settings, by their dotted paths in the configuration file.
///
/// The order is that in which a layer is read: if it has both an app id and a base URL, the base
/// URL takes precedence, and the permission for a key in plain text is read before the key.
public enum SettingKey: String, CaseIterable, Sendable {
  /// The app's id.
  case appID = "app_id"
  /// The region of the app.
  case region = "region"
  /// The base URL of the server, in place of app id and region.
  case baseURL = "base_url"
  /// The acting user.
  case uid = "uid"
  /// True to allow a key in plain text.
  case allowPlaintextKey = "allow_plaintext_key"
  /// The source of the API key.
  case apiKey = "api_key"
  /// The longest run of the program that prints the key, in seconds.
  case keyTimeout = "key_timeout"
  /// True to send nothing that changes anything.
  case readOnly = "readonly"
  /// True for an account in production.
  case production = "production"
  /// The name of the theme.
  case theme = "theme"
  /// The colours that may be used.
  case color = "color"
  /// The background of the terminal: light, dark or detected.
  case background = "background"
  /// True to let the program use the mouse.
  case mouse = "mouse"
  /// True to draw only ASCII.
  case ascii = "ascii"
  /// True to use plain mode in place of the pane.
  case plain = "plain"
  /// The longest wait of a script for a server that is away, in seconds.
  case scriptTimeout = "script_timeout"
  /// The form of emoji.
  case emoji = "emoji"
  /// True to show row numbers all the time.
  case numbers = "numbers"
  /// The time without a key after which the pane shows the newest rows again, in seconds.
  case returnToTop = "return_to_top"
  /// The order of the rows while keys are pressed.
  case order = "order"
  /// The time without a key after which rows may move, in seconds.
  case orderHold = "order_hold"
  /// The place of the bar after a change of read state or tags.
  case after = "after"
  /// The time for which key hints are shown.
  case hints = "hints"
  /// The path of the log.
  case log = "log"
  /// The least important level that is logged.
  case logLevel = "log_level"
  /// The time between two polls, in seconds.
  case pollInterval = "poll.interval"
  /// The longest wait between two polls while the terminal has no focus, in seconds.
  case pollUnfocused = "poll.unfocused"
  /// The number of rows per page.
  case pollPageSize = "poll.page_size"
  /// The time between two passes over the whole list, in seconds.
  case pollFullEvery = "poll.full_every"
  /// The number of conversations above which a bulk change is confirmed with a key.
  case bulkConfirm = "bulk.confirm"
  /// The number of conversations above which a bulk change is confirmed by typing the number.
  case bulkType = "bulk.type"
  /// The groups of tags that exclude each other.
  case tagsExclusive = "tags.exclusive"
  /// The query that muted conversations match besides those that the user has muted.
  case muteQuery = "mute.query"
  /// True when a conversation that is done is marked read.
  case doneRead = "done.read"
  /// The tags that a conversation gets when it is done.
  case doneAdd = "done.add"
  /// The tags that a conversation loses when it is done.
  case doneRemove = "done.remove"
  /// The place of the bar after a conversation was marked done.
  case doneMove = "done.move"
  /// A file of certificates to trust.
  case networkCAFile = "network.ca_file"
  /// A directory of certificates to trust.
  case networkCAPath = "network.ca_path"
  /// The time limit for a connection, in seconds.
  case networkConnectTimeout = "network.connect_timeout"
  /// The time limit for a complete response, in seconds.
  case networkTimeout = "network.timeout"
  /// The language of the keyboard layout; the other entries of its table are commands.
  case keyLayout = "keys.layout"

  /// The environment variable that sets it, if there is one.
  public var environmentVariable: String? {
    switch self {
    case .appID: "RECENTS_APP_ID"
    case .region: "RECENTS_REGION"
    case .baseURL: "RECENTS_BASE_URL"
    case .uid: "RECENTS_UID"
    case .apiKey: "RECENTS_API_KEY"
    default: nil
    }
  }

  /// The flag that sets it, if there is one; the key has none, because `ps` shows flags.
  public var flag: String? {
    switch self {
    case .appID: "--app-id"
    case .region: "--region"
    case .baseURL: "--base-url"
    case .uid: "--uid"
    case .readOnly: "--readonly"
    case .theme: "--theme"
    case .color: "--color"
    case .background: "--background"
    case .mouse: "--mouse"
    case .ascii: "--ascii"
    case .plain: "--plain"
    case .scriptTimeout: "--timeout"
    case .emoji: "--emoji"
    case .log: "--log"
    case .logLevel: "--log-level"
    case .pollInterval: "--poll"
    default: nil
    }
  }

  /// The table in the file and the name in that table.
  var place: (section: String?, name: Substring) {
    guard let dot = rawValue.firstIndex(of: ".") else { return (nil, rawValue[...]) }
    return (String(rawValue[..<dot]), rawValue[rawValue.index(after: dot)...])
  }
}
