/// Everything that can be set, by its dotted path in the configuration file.
///
/// The order is that of reading within one layer: of an app id and a base URL side by side, the base URL
/// counts, and a key in plain text finds its permission already read.
public enum SettingKey: String, CaseIterable, Sendable {
  /// The app's id.
  case appID = "app_id"
  /// The region the app lives in.
  case region = "region"
  /// The server's address, instead of app id and region.
  case baseURL = "base_url"
  /// The acting user.
  case uid = "uid"
  /// Whether a key in plain text is wanted.
  case allowPlaintextKey = "allow_plaintext_key"
  /// Where the API key comes from.
  case apiKey = "api_key"
  /// The longest run of the program that prints the key, in seconds.
  case keyTimeout = "key_timeout"
  /// The theme's name.
  case theme = "theme"
  /// How many colours may be used.
  case color = "color"
  /// Whether the background is light or dark.
  case background = "background"
  /// Whether the mouse is the program's.
  case mouse = "mouse"
  /// Whether only ASCII is drawn.
  case ascii = "ascii"
  /// Whether everything is told in lines instead of drawn.
  case plain = "plain"
  /// The longest wait of a script for a server that is away, in seconds.
  case scriptTimeout = "script_timeout"
  /// What becomes of emoji.
  case emoji = "emoji"
  /// How long key hints are shown.
  case hints = "hints"
  /// The log's path.
  case log = "log"
  /// The least important level that the log keeps.
  case logLevel = "log_level"
  /// The wait between two polls, in seconds.
  case pollInterval = "poll.interval"
  /// The longest wait between two polls while the terminal has no focus, in seconds.
  case pollUnfocused = "poll.unfocused"
  /// Rows a page.
  case pollPageSize = "poll.page_size"
  /// The wait between two full readings, in seconds.
  case pollFullEvery = "poll.full_every"
  /// A file of certificates to trust.
  case networkCAFile = "network.ca_file"
  /// A directory of certificates to trust.
  case networkCAPath = "network.ca_path"
  /// How long connecting may take, in seconds.
  case networkConnectTimeout = "network.connect_timeout"
  /// How long an exchange may take, in seconds.
  case networkTimeout = "network.timeout"

  /// The environment variable that sets it, if one does.
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

  /// The flag that sets it, if one does; the key has none, because `ps` shows flags.
  public var flag: String? {
    switch self {
    case .appID: "--app-id"
    case .region: "--region"
    case .baseURL: "--base-url"
    case .uid: "--uid"
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

  /// Its table in the file and its name there.
  var place: (section: String?, name: Substring) {
    guard let dot = rawValue.firstIndex(of: ".") else { return (nil, rawValue[...]) }
    return (String(rawValue[..<dot]), rawValue[rawValue.index(after: dot)...])
  }
}
