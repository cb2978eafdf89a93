import Conversations
import Queries
public import RecentChats

/// The state of the connection, from the longest form to the shortest.
public struct LinkText: Hashable, Sendable {
  /// The full text: `server errors since 12:04 (503)`.
  public let whole: String
  /// The text without details: `server errors since 12:04`.
  ///
  /// While the list is being read, the progress remains.
  public let clause: String
  /// The text without the time, which the time of the list also shows: `server errors`.
  public let state: String
  /// A single word for the state: `offline`.
  public let word: String

  fileprivate init(_ whole: String, clause: String? = nil, state: String? = nil, word: String) {
    self.whole = whole
    self.clause = clause ?? whole
    self.state = state ?? word
    self.word = word
  }

  /// Creates the text of a state.
  public init(_ link: StatusView.Link) {
    switch link {
    case .starting: self.init("connecting", word: "asking")
    case .live(let age):
      self.init(age.map { "live, ≤ \($0) s old" } ?? "live", clause: "live", word: "live")
    case .slow(let age):
      self.init(
        age.map { "slow link, ≤ \($0) s old" } ?? "slow link", clause: "slow link", word: "slow")
    case .polling: self.init("polling", word: "polling")
    case .reading(let rows):
      let progress = "\(CountText.grouped(rows)) so far"
      self.init(
        "reading the list, \(progress)", clause: "reading, \(progress)",
        state: "reading the list", word: "reading")
    case .offline(let since, let failure): self.init(failure, since: since)
    case .switchedOff:
      self.init("not connected (--offline)", clause: "not connected", word: "offline")
    case .limited(let until, let left):
      let clause = "rate-limited until \(until.time)"
      self.init("\(clause), \(left) s left", clause: clause, state: "rate-limited", word: "limited")
    case .unavailable(let until, let left, let status):
      let clause = "server unavailable until \(until.time)"
      self.init(
        "\(clause) (\(status)), \(left) s left", clause: "\(clause) (\(status))",
        state: "server unavailable",
        word: "unavailable")
    case .refused(let failure, let retryAt):
      let state = "sign-in rejected"
      let next = retryAt.map { ", \(RetryText.clause(at: $0))" } ?? ""
      self.init(
        state + (failure.map { ": \($0.codeText)" } ?? "") + next, clause: state + next,
        state: state, word: "refused")
    }
  }

  private init(_ failure: SyncFailure?, since: CivilTime) {
    let (state, detail) =
      switch failure {
      case .intermediary(let status): ("gateway response", " (\(status))")
      case .serverFault(_, let status, _): ("server errors", " (\(status))")
      case .malformed: ("unreadable responses", "")
      case .unreachable(.tooLarge, _, _): ("responses too large", "")
      case .unreachable(.proxy(let fault), _, _): ("proxy error", fault.statusText)
      case .unreachable(let way, _, _) where way.isInsecure: ("no secure connection", "")
      case .refused: ("list refused", " (\(failure?.codeText ?? ""))")
      default: ("offline", "")
      }
    let clause = "\(state) since \(since.time.hoursAndMinutes)"
    self.init(clause + detail, clause: clause, state: state, word: "offline")
  }
}

extension SyncFailure.ProxyFault {
  /// The status with which the proxy refused; empty where there is none.
  fileprivate var statusText: String {
    switch self {
    case .passwordRequired: " (407)"
    case .refused(let status) where status > 0: " (\(status))"
    default: ""
    }
  }
}

extension SyncFailure.Unreachable {
  /// True when the connection was not secure.
  fileprivate var isInsecure: Bool {
    switch self {
    case .certificate, .handshake, .notTLS, .outdatedTLS, .clientCertificate, .authorities: true
    default: false
    }
  }
}

extension SyncFailure {
  /// The server's error code, or the HTTP status if there is none.
  fileprivate var codeText: String {
    switch self {
    case .unauthorized(let code, _, let status), .refused(let code, _, let status):
      code ?? "HTTP \(status)"
    default: "unknown"
    }
  }
}

extension StatusView.ListTime {
  /// The time of the list, from the longest form to the shortest: `list as of 12:04:31`.
  public var forms: [String] {
    ["list as of \(text)", "as of \(text)"]
  }

  /// The time, with the date unless it is today.
  var text: String { isToday ? time.time.description : time.dateAndClock }
}

extension StatusView {
  /// The pending changes, from the longest form to the shortest; empty if there are none.
  public func pendingForms(for reader: Reader) -> [String] {
    guard pending > 0 else { return [] }
    let changes = "\(pending) \(pending == 1 ? "change" : "changes")"
    guard withheld > 0 else { return ["\(changes) waiting", "\(pending) waiting"] }
    let way = reader.instruction(for: .waiting).map { ": \($0)" } ?? ""
    let all = withheld < pending ? "\(changes) waiting, \(withheld) of them" : changes
    return ["\(all) to confirm\(way)", "\(withheld) to confirm\(way)"]
  }

  /// The number of rows that could not be decoded; nil if there are none.
  public var skippedText: String? {
    let rest = readableRows.map { "no rows after \(CountText.grouped($0))" }
    let single = skipped > 0 ? "\(String(skipped, "row", "rows")) skipped" : nil
    let parts = [rest, single].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension FilterView {
  /// The filter for display: `unread /anna`, after the view or the query if there is one.
  public var shown: String {
    [view, query.isEmpty ? nil : query, kind, text.isEmpty ? nil : "/\(text)"].compactMap(\.self)
      .joined(
        separator: " ")
  }
}

extension Protection {
  /// The words for the protection, such as `read-only`.
  public var words: [String] {
    (isProduction ? ["production"] : []) + (isReadOnly ? [Self.readOnly] : [])
  }

  /// The word for a session that changes nothing.
  public static let readOnly = "read-only"
}

extension HeaderView {
  /// The place of the selected row and the number of rows: `9/64 chats`, or `9/12 of 64` under a
  /// filter.
  public var rowsText: String {
    let lead = place.map { "\(CountText.grouped($0))/" } ?? ""
    return filter == nil
      ? lead + String(total, "chat", "chats")
      : "\(lead)\(CountText.grouped(shown)) of \(CountText.grouped(total))"
  }

  /// The number of unread messages; nil before the first list, and while an incomplete list shows
  /// none.
  public var unreadText: String? {
    guard let unread, unread > 0 || !isLowerBound else { return nil }
    return "\(CountText.grouped(unread)) unread"
  }

  /// The order of the rows; nil for the usual one.
  public var sortText: String? { sort == .recent ? nil : "by \(sort.rawValue)" }

  /// The number of newer rows above the screen; nil when there are none.
  public var newerText: String? { newer > 0 ? "\(CountText.grouped(newer)) newer" : nil }
}

extension ViewBarView.Item {
  /// The number of unread conversations.
  public var shownUnread: String { CountText.grouped(unread) }
}

extension HeldView {
  /// The rows that wait, from the longest form to the shortest: `3 new · 7 moved`.
  public var forms: [String] {
    let parts = [(arrived, "new"), (moved, "moved")].filter { $0.0 > 0 }
    return [
      parts.map { "\(CountText.grouped($0.0)) \($0.1)" }.joined(separator: " · "),
      CountText.grouped(arrived + moved),
    ]
  }
}

extension UnseenView {
  /// A line that names the selected conversation.
  public var text: String { "Selected, out of sight: \(name), row \(CountText.grouped(place))" }
}
