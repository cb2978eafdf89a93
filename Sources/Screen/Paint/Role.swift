/// The meaning of a cell, which a theme turns into a style.
///
/// The raw value is the name used in theme files. A name with dots falls back to the part before
/// the last dot: `row.name.unread` looks like `row.name` in a theme that does not define it.
public enum Role: String, CaseIterable, Sendable {
  /// Text without a role of its own.
  case text = "text"
  /// The placeholder of a character that must not reach the terminal.
  case placeholder = "text.placeholder"

  /// The header line as a whole.
  case header = "header"
  /// The name of the program and of the profile.
  case headerTitle = "header.title"
  /// The acting user.
  case headerAccount = "header.account"
  /// The total number of unread messages.
  case headerUnread = "header.unread"
  /// The active filter.
  case headerFilter = "header.filter"
  /// The word for a session that changes nothing.
  case headerReadOnly = "header.readonly"
  /// The whole header line of an account in production.
  case headerProduction = "header.production"

  /// The unread count of a row.
  case badge = "row.badge"
  /// The dash of a conversation for which the server keeps no count.
  case badgeUntracked = "row.badge.untracked"
  /// The mark of a row that was marked unread without a known count.
  case badgeMarked = "row.badge.marked"
  /// The symbol that distinguishes users from groups.
  case glyph = "row.glyph"
  /// The symbol of a user who is online.
  case online = "row.glyph.online"
  /// The pin of a pinned row.
  case pin = "row.pin"
  /// The mark of a change that the server has not confirmed.
  case pendingMark = "row.pending"
  /// The mark of a row that is selected for the next change.
  case selectionMark = "row.marked"
  /// The mark of a row that is out of date, or about to leave the list.
  case staleMark = "row.stale"
  /// The name of a conversation.
  case name = "row.name"
  /// The name of a conversation with unread messages.
  case nameUnread = "row.name.unread"
  /// The author of the last message.
  case sender = "row.sender"
  /// The text of the last message.
  case preview = "row.preview"
  /// The text of the last message of an unread conversation.
  case previewUnread = "row.preview.unread"
  /// A preview that describes a message instead of quoting it.
  case previewKind = "row.preview.kind"
  /// The ticks of your own message, sent or delivered.
  case ticks = "row.ticks"
  /// The ticks of your own message once it is read.
  case ticksRead = "row.ticks.read"
  /// A tag.
  case tag = "row.tag"
  /// A tag that a rule proposes.
  case tagProposed = "row.tag.proposed"
  /// The number of tags that did not fit.
  case tagMore = "row.tag.more"
  /// The time of the last activity.
  case time = "row.time"
  /// The time of the last activity of an unread conversation.
  case timeUnread = "row.time.unread"
  /// The part of a name, preview or tag that matches the filter.
  case match = "row.match"

  /// The status line as a whole.
  case status = "status"
  /// The connection works.
  case statusLive = "status.live"
  /// A request is under way.
  case statusBusy = "status.busy"
  /// The server cannot be reached.
  case statusOffline = "status.offline"
  /// The server rejected the credentials, or asked for a pause.
  case statusProblem = "status.problem"
  /// The age of the data.
  case statusAge = "status.age"
  /// The last notice.
  case statusNotice = "status.notice"
  /// The last notice, if it reports a failure.
  case statusFailure = "status.notice.failure"
  /// Key hints.
  case statusHint = "status.hint"

  /// The frame of an overlay.
  case border = "overlay.border"
  /// The title of an overlay.
  case overlayTitle = "overlay.title"
  /// Text in an overlay.
  case overlayText = "overlay.text"
  /// The heading of a group in an overlay.
  case overlayHeading = "overlay.heading"
  /// A key in an overlay.
  case overlayKey = "overlay.key"
  /// Secondary text in an overlay.
  case overlayDim = "overlay.dim"
  /// An operation under way, in an overlay.
  case overlayBusy = "overlay.busy"
  /// A success, in an overlay.
  case overlayGood = "overlay.good"
  /// A failure and its reason, in an overlay.
  case overlayProblem = "overlay.problem"

  /// The label of a prompt.
  case promptLabel = "prompt.label"
  /// Typed text.
  case promptText = "prompt.text"
  /// Text that a completion would add.
  case promptCompletion = "prompt.completion"
  /// A tag that will be added.
  case promptAdd = "prompt.add"
  /// A tag that will be removed.
  case promptRemove = "prompt.remove"
  /// The reason why the typed text is not accepted.
  case promptError = "prompt.error"

  /// The headline of an empty or failed screen.
  case messageTitle = "message.title"
  /// The text of an empty or failed screen.
  case messageText = "message.text"
}

extension Role {
  /// The index of the role in `allCases`.
  ///
  /// - Source: The layout of enumerations without payload in Swift's ABI: the cases are numbered in
  ///   the order of their declaration, in one byte up to 256 of them.
  var ordinal: Int {
    // Proof: sound as long as a role is one byte, which this states; a test compares it with `allCases`.
    // A search or a dictionary would be the most expensive step of finding a style.
    Int(unsafeBitCast(self, to: UInt8.self))
  }

  /// The names that decide the style of the role in a theme, from the most specific to the most
  /// general.
  ///
  /// - Shape: `row.name.unread`, `row.name`, `row`, and finally `text`.
  public var lookupNames: [String] {
    var names = [rawValue]
    var rest = rawValue[...]
    while let dot = rest.lastIndex(of: ".") {
      rest = rest[..<dot]
      names.append(String(rest))
    }
    return names.last == Role.text.rawValue ? names : names + [Role.text.rawValue]
  }
}
