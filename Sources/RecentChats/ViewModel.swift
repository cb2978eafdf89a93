public import Conversations
import MessageText
public import Queries

/// Everything the pane draws, decided.
public struct RecentChatsViewModel: Equatable, Sendable {
  /// The first line.
  public var header: HeaderView
  /// What stands between.
  public var body: BodyView
  /// The last line.
  public var status: StatusView
  /// A line that is being typed.
  public var prompt: PromptView?
  /// A box in front of the list.
  public var overlay: OverlayView?
  /// Whether the list is older than it should be.
  public var isStale: Bool
  /// The terms that the list was searched for, to highlight where they occur.
  public var matching: SearchTerms

  public init(
    header: HeaderView, body: BodyView, status: StatusView, prompt: PromptView? = nil,
    overlay: OverlayView? = nil, isStale: Bool = false, matching: SearchTerms = SearchTerms()
  ) {
    self.header = header
    self.body = body
    self.status = status
    self.prompt = prompt
    self.overlay = overlay
    self.isStale = isStale
    self.matching = matching
  }
}

extension RecentChatsModel {
  /// Decides what is on the screen.
  ///
  /// - Parameter now: The time of day, for the words that depend on it.
  /// - Returns: Everything the pane draws; rows for what fits on the screen only.
  public func viewModel(at now: Moment) -> RecentChatsViewModel {
    var memo = RowMemo()
    return viewModel(at: now, reusing: &memo)
  }

  /// Decides what is on the screen, with rows of earlier screens where they are still the same.
  ///
  /// - Parameters:
  ///   - now: The time of day, for the words that depend on it.
  ///   - memo: The rows of earlier screens of the same model.
  /// - Returns: Everything the pane draws; rows for what fits on the screen only.
  public func viewModel(at now: Moment, reusing memo: inout RowMemo) -> RecentChatsViewModel {
    RecentChatsViewModel(
      header: header, body: body(at: now, &memo), status: status(at: now), prompt: prompt,
      overlay: overlay(at: now), isStale: isStale, matching: list.query.terms)
  }

  private var header: HeaderView {
    HeaderView(
      profile: settings.profile, account: settings.actingUser.rawValue,
      unread: sync.asOf == nil ? nil : ledger.unreadTotal.messages,
      isLowerBound: ledger.unreadTotal.unknownRows > 0 || sync.lastWhole == nil,
      shown: listedCount, total: ledger.count, filter: list.query.view)
  }

  /// Whether the list is older than it should be.
  private var isStale: Bool { sync.asOf != nil && !sync.isLive }

  private func body(at now: Moment, _ memo: inout RowMemo) -> BodyView {
    let range = list.window.range(of: listedCount)
    let day = CivilTime(now.wall, utcOffset: utcOffset).date.daysSinceEpoch
    memo.begin(
      RowMemo.Basis(me: settings.actingUser, day: day, utcOffset: utcOffset), screen: range.count)
    guard !range.isEmpty else { return emptyBody }
    return .rows(
      range.compactMap { listedSlot(at: $0) }.compactMap { slot in
        guard var row = row(slot, at: now, &memo) else { return nil }
        row.isSelected = row.id == list.window.selection
        return row
      })
  }

  private var emptyBody: BodyView {
    if ledger.count > 0 { return .empty(.noMatch) }
    if case .refused(let retryAt) = sync.link, let failure = sync.failure {
      return .empty(.refused(failure, retryAt: local(retryAt)))
    }
    if sync.lastAnswer != nil { return .empty(.noConversations) }
    if let failure = sync.failure { return .empty(.failed(failure)) }
    return .empty(hasStarted ? .askingServer : .readingStore)
  }

  /// A row, wherever it stands; nil when it is not on the list.
  func row(_ id: ConversationID, at now: Moment) -> ChatRow? {
    ledger.visible(id).map { row($0, at: now) }
  }

  private func row(_ slot: RowSlot, at now: Moment, _ memo: inout RowMemo) -> ChatRow? {
    let version = ledger.version(of: slot)
    if let known = memo.row(slot, version: version) { return known }
    guard let visible = ledger.visible(in: slot) else { return nil }
    let row = row(visible, at: now)
    // What lies ahead of the clock may read differently before the day is over.
    if visible.lastActivity <= now.wall { memo.enqueue(row, slot, version: version) }
    return row
  }

  private func row(_ visible: VisibleRow, at now: Moment) -> ChatRow {
    let row = visible.conversation
    let me = settings.actingUser
    return ChatRow(
      id: row.id, unread: row.unread, mentions: row.unreadMentions ?? 0, kind: row.rowKind,
      pin: row.pin?.scope, name: row.name,
      sender: PreviewText.sender(of: row.lastMessage, inGroup: row.peer.isGroup, me: me),
      preview: PreviewText.preview(of: row.lastMessage, me: me),
      receipt: PreviewText.receipt(of: row.lastMessage, me: me),
      tags: row.tagList.map(\.rawValue),
      time: ListTime(row.shownTime, now: now.wall, utcOffset: utcOffset),
      isSelected: row.id == list.window.selection, isPending: visible.isPending,
      isTracked: row.unread != .untracked, isBlocked: row.isBlocked)
  }

  private var prompt: PromptView? {
    switch mode {
    case .filtering(let line, _): .filter(text: line.text, cursor: line.cursor)
    case .commanding(let line): .command(CommandPromptView(line))
    case .tagging(let tagging): .tags(tagging.editor.view)
    default: nil
    }
  }

  private func overlay(at now: Moment) -> OverlayView? {
    switch mode {
    case .list, .filtering, .commanding, .tagging: nil
    case .help(let scrolled): .help(scrolled: scrolled)
    case .details(let details):
      .details(
        DetailsView(
          name: details.name, lines: details.lines, note: details.note, utcOffset: utcOffset,
          scrolled: details.scrolled))
    case .journal(let open): .journal(journalView(open, at: now))
    case .statistics(let scrolled): .statistics(statistics(scrolled: scrolled, at: now))
    case .question(let question):
      .question(
        question.view(
          unsent: ledger.unsentCount, isLive: takesChanges(at: now),
          isKept: persistence.state == .open)
      )
    case .typedQuestion(let question, let line): .typedQuestion(question.view(line))
    }
  }
}

extension Conversation {
  /// What stands in front of the name.
  var rowKind: ChatRow.Kind {
    switch peer {
    case .user: .user(isBlocked ? .unknown : presence)
    case .group: .group(groupKind ?? .unknown)
    }
  }

  /// When something last happened: the time of the last message, else of the last change.
  fileprivate var shownTime: Timestamp { lastMessage?.sentAt ?? updatedAt }
}

/// What stands between the first and the last line.
public enum BodyView: Equatable, Sendable {
  /// Rows, from the top of the window; at most as many as fit.
  case rows([ChatRow])
  /// No rows, for this reason.
  case empty(EmptyList)
}

/// A reason why no row is listed.
public enum EmptyList: Hashable, Sendable {
  /// The list of the last run is read from disk.
  case readingStore
  /// The server was asked for the list.
  case askingServer
  /// No conversation passes the filter.
  case noMatch
  /// The list of the server is empty.
  case noConversations
  /// The key, the app or the user was refused.
  ///
  /// The list is requested again at that time.
  case refused(SyncFailure, retryAt: CivilTime? = nil)
  /// The list could not be loaded; it is asked for again.
  case failed(SyncFailure)
}

/// The filter in force.
public struct FilterView: Hashable, Sendable {
  /// The kind that is listed, as it is typed; nil when all kinds are.
  public var kind: String?
  /// The text that is looked for; empty when there is none.
  public var text: String

  /// Makes a filter.
  public init(kind: String? = nil, text: String = "") {
    self.kind = kind
    self.text = text
  }
}

/// What the first line tells.
public struct HeaderView: Equatable, Sendable {
  /// The profile's name, or what stands for it.
  public var profile: String
  /// The acting user.
  public var account: String
  /// All unread messages together; nil before the first list.
  public var unread: Int?
  /// Whether there may be more than `unread`: a count is unknown, or the list is not complete.
  public var isLowerBound: Bool
  /// How many rows are listed.
  public var shown: Int
  /// How many conversations there are.
  public var total: Int
  /// The filter in force; nil when all is shown.
  public var filter: FilterView?

  public init(
    profile: String, account: String, unread: Int?, isLowerBound: Bool = false, shown: Int,
    total: Int, filter: FilterView? = nil
  ) {
    self.profile = profile
    self.account = account
    self.unread = unread
    self.isLowerBound = isLowerBound
    self.shown = shown
    self.total = total
    self.filter = filter
  }
}
