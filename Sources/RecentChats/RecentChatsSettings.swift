public import Conversations
public import Diagnostics
public import Queries

/// The settings from before the pane opened.
public struct RecentChatsSettings: Equatable, Sendable {
  /// The acting user.
  public var actingUser: UserID
  /// The server, by a name that is the same in every run; empty if it cannot change.
  public var server: String
  /// The name of the profile, or a substitute, for the header.
  public var profile: String
  /// The wait between two polls while there is news, in milliseconds.
  public var pollInterval: Int64
  /// The longest wait between two polls while the terminal has no focus, in milliseconds.
  public var unfocusedInterval: Int64
  /// The number of rows per page in a poll, 1-1000.
  public var pageSize: Int
  /// The number of rows per page in a pass over the whole list, 1-1000.
  public var fullPageSize: Int
  /// The maximum number of rows to read of a list that seems to have no end.
  public var rowLimit: Int
  /// The shortest time between two passes over the whole list, in milliseconds.
  public var fullPassInterval: Int64
  /// The policy by which key hints are shown.
  public var hints: HintPolicy
  /// The seed of the random numbers for jitter.
  public var seed: UInt64
  /// The name of the initial theme.
  public var theme: String
  /// The names of the themes available at the start, in order.
  public var themes: [String]
  /// The problems in the configuration, to report at the start.
  public var warnings: [Diagnostic]
  /// The names that are displayed in place of emoji.
  public var emojiNames: EmojiNames
  /// True when row numbers are always shown.
  public var showsNumbers: Bool
  /// The time without a key after which the window returns to the newest rows, in milliseconds; 0
  /// for never.
  public var returnToTop: Int64
  /// The time for which rows stay where they are after a key.
  public var order: OrderPolicy
  /// The place of the bar after a change of read state or tags.
  public var after: AfterChange
  /// The changes that mark a conversation done.
  public var done: DoneSettings
  /// The sources of the settings of the connection.
  public var sources: ConnectionSources
  /// True to show the saved list and send no request.
  public var isOffline: Bool
  /// The numbers of conversations above which a bulk change has to be confirmed.
  public var bulk: BulkLimits
  /// The tags that exclude each other.
  public var exclusiveTags: ExclusiveTags
  /// The rules that propose tags.
  public var rules: [TagRule]
  /// The protection of the account against changes by mistake.
  public var protection: Protection
  /// The query that muted conversations match besides those that the user has muted; nil for none.
  public var muting: Query?
  /// The views of the configuration, in order, with different names.
  public var views: [ViewDefinition]

  /// Creates settings with defaults.
  public init(
    actingUser: UserID, server: String = "", profile: String, pollInterval: Int64 = 5_000,
    unfocusedInterval: Int64 = 15_000, pageSize: Int = 100, fullPageSize: Int = 1_000,
    rowLimit: Int = 200_000,
    fullPassInterval: Int64 = 300_000, hints: HintPolicy = .auto, seed: UInt64 = 0,
    theme: String = "default", themes: [String] = ["default"], warnings: [Diagnostic] = [],
    emojiNames: EmojiNames = .none, sources: ConnectionSources = ConnectionSources(),
    showsNumbers: Bool = false, returnToTop: Int64 = 300_000,
    order: OrderPolicy = .hold(milliseconds: 2_000), after: AfterChange = .stay,
    done: DoneSettings = DoneSettings(), isOffline: Bool = false,
    bulk: BulkLimits = BulkLimits(), views: [ViewDefinition] = [], muting: Query? = nil,
    exclusiveTags: ExclusiveTags = ExclusiveTags(), rules: [TagRule] = [],
    protection: Protection = Protection()
  ) {
    self.actingUser = actingUser
    self.server = server
    self.profile = profile
    self.pollInterval = pollInterval
    self.unfocusedInterval = unfocusedInterval
    self.pageSize = pageSize
    self.fullPageSize = fullPageSize
    self.rowLimit = rowLimit
    self.fullPassInterval = fullPassInterval
    self.hints = hints
    self.seed = seed
    self.theme = theme
    self.themes = themes
    self.warnings = warnings
    self.emojiNames = emojiNames
    self.showsNumbers = showsNumbers
    self.returnToTop = returnToTop
    self.order = order
    self.after = after
    self.done = done
    self.isOffline = isOffline
    self.sources = sources
    self.bulk = bulk
    self.exclusiveTags = exclusiveTags
    self.rules = rules
    self.protection = protection
    self.views = views
    self.muting = muting
  }
}

extension RecentChatsSettings {
  /// The account to whom all data belongs.
  var account: AccountID { AccountID(server: server, user: actingUser) }
}

/// The time for which rows stay where they are after a key.
public enum OrderPolicy: Hashable, Sendable {
  /// Until there has been no key for so long.
  case hold(milliseconds: Int64)
  /// Rows move at once.
  case live
}

/// The policy by which the key hints of the last line are shown.
public enum HintPolicy: Hashable, Sendable {
  /// Each hint is shown until its command is used.
  case auto
  /// Hints are always shown.
  case always
  /// Hints are never shown.
  case never
}
