public import Conversations
import MessageText
public import Queries

/// The view-model: everything that the pane draws.
public struct RecentChatsViewModel: Equatable, Sendable {
  /// The header, on the first line.
  public var header: HeaderView
  /// The bar of views below the header; nil while there is only one view.
  public var views: ViewBarView?
  /// The body, between the header and the status line.
  public var body: BodyView
  /// The status line, the last line.
  public var status: StatusView
  /// The line being typed.
  public var prompt: PromptView?
  /// A box in front of the list.
  public var overlay: OverlayView?
  /// True when the list may be out of date.
  public var isStale: Bool
  /// The parts of texts that the filter found.
  public var matching: QueryHighlights
  /// The selected conversation while it is off screen.
  public var unseen: UnseenView?
  /// The rows selected for the next change; nil while none is.
  public var selection: SelectionView?
  /// The width of the row numbers in digits; 0 while none are shown.
  public var numberColumns: Int
  /// The columns of the rows from left to right; nil for the usual ones.
  public var columns: [ListColumn]?
  /// The sources of the settings of the connection, which advice names.
  public var sources: ConnectionSources

  public init(
    header: HeaderView, views: ViewBarView? = nil, body: BodyView, status: StatusView,
    prompt: PromptView? = nil,
    overlay: OverlayView? = nil, isStale: Bool = false, matching: QueryHighlights = .none,
    unseen: UnseenView? = nil, selection: SelectionView? = nil, numberColumns: Int = 0,
    columns: [ListColumn]? = nil, sources: ConnectionSources = ConnectionSources()
  ) {
    self.header = header
    self.views = views
    self.body = body
    self.status = status
    self.prompt = prompt
    self.overlay = overlay
    self.isStale = isStale
    self.matching = matching
    self.unseen = unseen
    self.selection = selection
    self.numberColumns = numberColumns
    self.columns = columns
    self.sources = sources
  }
}

extension RecentChatsModel {
  /// Returns the view-model.
  ///
  /// - Parameter now: The current time, for texts that depend on it.
  /// - Returns: Everything that the pane draws, with only the rows that fit on the screen.
  public func viewModel(at now: Moment) -> RecentChatsViewModel {
    var memo = RowMemo()
    return viewModel(at: now, reusing: &memo)
  }

  /// Returns the view-model, with rows of earlier frames where they are unchanged.
  ///
  /// - Parameters:
  ///   - now: The current time, for texts that depend on it.
  ///   - memo: The rows of earlier frames of the same model.
  /// - Returns: Everything that the pane draws, with only the rows that fit on the screen.
  public func viewModel(at now: Moment, reusing memo: inout RowMemo) -> RecentChatsViewModel {
    RecentChatsViewModel(
      header: header, views: viewBar, body: body(at: now, &memo), status: status(at: now),
      prompt: prompt,
      overlay: overlay(at: now), isStale: isStale, matching: list.highlights,
      unseen: unseen, selection: list.selectionView, numberColumns: numberColumns,
      columns: views.present.columns, sources: settings.sources)
  }

  private var header: HeaderView {
    let (messages, isExact) = unreadOfList
    let unread = sync.asOf == nil ? nil : messages
    return HeaderView(
      profile: settings.profile, account: settings.actingUser.rawValue,
      unread: unread, unreadInAll: sync.asOf == nil ? nil : unreadOfAll.messages,
      // Rows that the server does not count are no reason to assume further unread messages.
      isLowerBound: sync.lastWhole == nil || sync.isCutOff || (!isExact && unread != 0),
      shown: listedCount, total: ledger.count, filter: filterView,
      place: listedCount > 0 ? list.window.index + 1 : nil, newer: list.newerCount(in: ledger),
      held: list.heldView, sort: list.sort, protection: settings.protection)
  }

  /// The selected conversation if it is off screen.
  private var unseen: UnseenView? {
    guard !list.window.isSelectionVisible, let selected else { return nil }
    return UnseenView(name: selected.name, place: list.window.index + 1)
  }

  /// True when the list may be out of date.
  var isStale: Bool { sync.asOf != nil && !sync.isLive }

  private func body(at now: Moment, _ memo: inout RowMemo) -> BodyView {
    let range = list.window.range(of: listedCount)
    let day = CivilTime(now.wall, in: utcOffset).date.daysSinceEpoch
    memo.begin(
      RowMemo.Basis(
        me: settings.actingUser, day: day, utcOffset: utcOffset, proposals: proposals.version),
      screen: range.count)
    guard !range.isEmpty else { return emptyBody }
    let selected = list.window.selection.flatMap { ledger.slot(of: $0) }
    let stray = list.strayRow(of: ledger)
    let leaving = list.order.held?.leaving ?? []
    return .rows(
      range.compactMap { place in
        guard let slot = listedSlot(at: place), var row = row(slot, at: now, &memo) else {
          return nil
        }
        row.isSelected = slot == selected
        row.isMarked = list.marked.contains(slot)
        row.isDimmed = slot == stray || leaving.contains(slot)
        row.isMuted = isMuted(slot)
        row.waiting = waiting(slot, at: now)
        if isNumbered { row.number = shownNumber(of: row.id, at: place) }
        return row
      })
  }

  /// The time for which a row has waited, if the present view has a column for it.
  private func waiting(_ slot: RowSlot, at now: Moment) -> WaitingTime? {
    guard views.present.columns?.contains(.waiting) == true else { return nil }
    return searchIndex.waitingSince(slot).map { WaitingTime(since: $0, now: now.wall) }
  }

  private var emptyBody: BodyView {
    if ledger.count > 0 { return .empty(.noMatch) }
    if case .refused(let retryAt) = sync.link, let failure = sync.failure {
      return .empty(.refused(failure, retryAt: local(retryAt)))
    }
    if sync.lastAnswer != nil { return .empty(.noConversations) }
    if settings.isOffline, hasStarted { return .empty(.nothingSaved) }
    if let failure = sync.failure { return .empty(.failed(failure)) }
    return .empty(hasStarted ? .askingServer : .readingStore)
  }

  /// Returns a row, at whatever index; nil if it is not on the list.
  func row(_ id: ConversationID, at now: Moment) -> ChatRow? {
    guard let slot = ledger.slot(of: id), let visible = ledger.visible(in: slot) else { return nil }
    var row = row(visible, in: slot, at: now)
    row.isMuted = isMuted(slot)
    return row
  }

  private func row(_ slot: RowSlot, at now: Moment, _ memo: inout RowMemo) -> ChatRow? {
    let version = ledger.version(of: slot)
    if let known = memo.row(slot, version: version) { return known }
    guard let visible = ledger.visible(in: slot) else { return nil }
    let row = row(visible, in: slot, at: now)
    // The text of a time ahead of the clock may change before the day is over.
    if visible.lastActivity <= now.wall { memo.enqueue(row, slot, version: version) }
    return row
  }

  private func row(_ visible: VisibleRow, in slot: RowSlot?, at now: Moment) -> ChatRow {
    let row = visible.conversation
    let me = settings.actingUser
    let chat = Chat(
      id: row.id, unread: row.unread, mentions: row.unreadMentions ?? 0, kind: row.rowKind,
      pin: row.pin?.scope, name: row.name,
      sender: PreviewText.sender(of: row.lastMessage, inGroup: row.peer.kind != .user, me: me),
      preview: PreviewText.preview(of: row.lastMessage, me: me),
      receipt: PreviewText.receipt(of: row.lastMessage, me: me),
      tags: row.tagList.map(\.rawValue), proposals: proposalLabels(of: slot),
      time: ListTime(row.shownTime, now: now.wall, utcOffset: utcOffset),
      isPending: visible.isPending, isTracked: row.unread != .untracked, isBlocked: row.isBlocked)
    return ChatRow(chat, isSelected: row.id == list.window.selection)
  }

  private var prompt: PromptView? {
    switch mode {
    case .filtering(let line, _): .filter(text: line.text, cursor: line.cursor)
    case .querying(let line): .query(view(of: line))
    case .commanding(let line):
      .command(CommandPromptView(line, effectiveCommand(of: line), on: target(of: line)))
    case .tagging(let tagging): .tags(tagging.editor.view)
    default: nil
    }
  }

  private func overlay(at now: Moment) -> OverlayView? {
    switch mode {
    case .list, .filtering, .querying, .commanding, .tagging: nil
    case .taggingSelection(let editor): .selectionTags(editor.view)
    case .planning(let plan): .question(.bulk(plan.view(quota: sync.quota)))
    case .jobs(let open): .jobs(jobsView(open, at: now))
    case .job(let open): jobRowsView(open, at: now).map { .job($0) }
    case .rules(let open): .rules(rulesView(open))
    case .choosing(let open): .choice(ChoiceView(open))
    case .help(let help): .help(scrolled: help.scrolled, search: help.searchView)
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
          unsent: ledger.unsentCount, prospects: prospects(at: now),
          isKept: persistence.state == .open, withheld: withheldCount, quota: sync.quota,
          sort: list.sort,
          time: { listTime($0, at: now) }))
    case .waiting(let open): .waiting(waitingView(open, at: now))
    case .messages(let scrolled):
      .messages(
        MessagesView(
          lines: notices.entries.reversed().map {
            MessagesView.Line(time: recentTime($0.time, at: now), notice: $0.notice)
          }, scrolled: scrolled))
    case .typedQuestion(let question, let line):
      .typedQuestion(question.view(line, quota: sync.quota))
    }
  }
}

extension Conversation {
  /// The kind of the row, shown in front of the name.
  var rowKind: ChatRow.Kind {
    switch peer {
    case .user: .user(isBlocked ? .unknown : presence)
    case .group: .group(groupKind ?? .unknown)
    case .unknown(let kind, _): .unknown(kind)
    }
  }

  /// The time of the last activity: that of the last message, otherwise that of the last change.
  fileprivate var shownTime: Timestamp { lastMessage?.sentAt ?? updatedAt }
}

/// The body, between the header and the status line.
public enum BodyView: Equatable, Sendable {
  /// Rows from the top of the window, at most as many as fit.
  case rows([ChatRow])
  /// No rows, for this reason.
  case empty(EmptyList)
}

/// The reason why no row is listed.
public enum EmptyList: Hashable, Sendable {
  /// The list of the last run is being read from disk.
  case readingStore
  /// The list was requested from the server.
  case askingServer
  /// No conversation matches the filter.
  case noMatch
  /// The server's list is empty.
  case noConversations
  /// No list was saved by an earlier run, and this one sends no request.
  case nothingSaved
  /// The server refused the key, the app or the user.
  ///
  /// The list is requested again at that time.
  case refused(SyncFailure, retryAt: CivilTime? = nil)
  /// The list could not be loaded; the request will be repeated.
  case failed(SyncFailure)
}

/// The view and the filter in force.
public struct FilterView: Hashable, Sendable {
  /// The listed kind, as it is typed; nil for all kinds.
  public var kind: String?
  /// The search text; empty if there is none.
  public var text: String
  /// The query in its canonical form; empty if there is none.
  public var query: String
  /// The name of the view whose conversations are listed; nil for that of all conversations, and
  /// while another query is in force.
  public var view: String?

  /// Creates a filter.
  public init(kind: String? = nil, text: String = "", query: String = "", view: String? = nil) {
    self.view = view
    self.kind = kind
    self.text = text
    self.query = query
  }
}

extension FilterView {
  /// True when the user has restricted the list beyond the view.
  public var isRestricted: Bool { kind != nil || !text.isEmpty || !query.isEmpty }
}

/// The contents of the header.
public struct HeaderView: Equatable, Sendable {
  /// The name of the profile, or a substitute.
  public var profile: String
  /// The acting user.
  public var account: String
  /// The number of unread messages of the listed conversations; nil before the first list.
  public var unread: Int?
  /// The number of unread messages of all conversations; nil before the first list.
  public var unreadInAll: Int?
  /// True when there may be more than `unread`: a count is unknown, or the list is incomplete.
  public var isLowerBound: Bool
  /// The number of listed rows.
  public var shown: Int
  /// The number of conversations.
  public var total: Int
  /// The filter in force; nil when all rows are listed.
  public var filter: FilterView?
  /// The place of the selected row in the list, from 1; nil when no row is listed.
  public var place: Int?
  /// The number of newer rows above the screen that arrived since it left the top of the list.
  public var newer: Int
  /// The rows that wait while the order is held; nil while none does.
  public var held: HeldView?
  /// The order of the rows.
  public var sort: ListSort
  /// The protection of the account against changes by mistake.
  public var protection: Protection

  public init(
    profile: String, account: String, unread: Int?, unreadInAll: Int? = nil,
    isLowerBound: Bool = false, shown: Int,
    total: Int, filter: FilterView? = nil, place: Int? = nil, newer: Int = 0,
    held: HeldView? = nil, sort: ListSort = .recent, protection: Protection = Protection()
  ) {
    self.profile = profile
    self.account = account
    self.unread = unread
    self.unreadInAll = unreadInAll ?? unread
    self.isLowerBound = isLowerBound
    self.shown = shown
    self.total = total
    self.filter = filter
    self.place = place
    self.newer = newer
    self.held = held
    self.sort = sort
    self.protection = protection
  }
}

/// The selected conversation while it is off screen.
public struct UnseenView: Hashable, Sendable {
  /// The name: not safe to draw.
  public var name: String
  /// The place in the list, from 1.
  public var place: Int

  public init(name: String, place: Int) {
    self.name = name
    self.place = place
  }
}
