import Conversations

/// A list pass in progress: one reading of the list, page by page.
struct ListPass: Equatable, Sendable {
  /// The stage of the pass; places are zero-based from the top of the list.
  enum Stage: Equatable, Sendable {
    /// The top, until a row that has not moved.
    case top(from: Int)
    /// The whole list.
    case whole(from: Int)
    /// The top again, to catch rows that moved up while the whole list was read.
    case closing(from: Int)
    /// Pages further down that contain rows whose changes wait for confirmation.
    case targets(places: [Int])
  }

  /// The part of the list that is being read.
  var stage: Stage
  /// The ticket of the first page of the whole list.
  var wholeSince: Ticket?
  /// The rows that could not be read so far.
  var skipped: [SkippedRow] = []
  /// True when the user asked for it, and expects to see at once whether the server answers.
  var isRequested = false
  /// True when the pass proves no absence: a row could not be identified, or a part of the list was
  /// not read.
  var provesNoAbsence = false
  /// True when a page contained anything new.
  var broughtNews = false
  /// True when one response contained the whole list.
  var sawWhole = false
  /// The number of rows read from the top.
  var topRows = 0
  /// The number of rows received.
  var rows = 0
  /// True when the rest of the list was not read because it seemed to have no end.
  var isCutOff = false
  /// The number of consecutive rows that were too large.
  private var tooLargeRows = 0
  /// The number of consecutive pages that repeated only rows of this reading.
  private var repeatedPages = 0
  /// The page size of the whole reading so far; nil unless the page boundaries are reliable.
  private var wholeSize: Int?

  init(stage: Stage) { self.stage = stage }
}

extension ListPass {
  /// The place of the next row to read.
  var place: Int {
    switch stage {
    case .top(let place), .whole(let place), .closing(let place): place
    case .targets(let places): places.first ?? 0
    }
  }

  /// True while the whole list is read, in large pages.
  var isWhole: Bool {
    if case .whole = stage { true } else { false }
  }

  /// True while the whole list is read, and then the rows that moved meanwhile.
  var isOfEverything: Bool {
    switch stage {
    case .whole, .closing: true
    case .top, .targets: false
    }
  }

  /// True while the first page is read to find what is new.
  var isAtTop: Bool { stage == .top(from: 0) }

  /// True when nothing is left to request.
  var isOver: Bool { stage == .targets(places: []) }

  /// Adds the unreadable rows of a page, each once: a whole reading counts them anew, and the rows
  /// that are read again after it were counted before.
  mutating func add(_ rows: [SkippedRow]) {
    switch stage {
    case .whole(from: 0): skipped = rows
    case .top, .whole: skipped += rows
    case .closing, .targets: break
    }
    if rows.contains(where: { $0.id == nil }) { provesNoAbsence = true }
  }

  /// The maximum number of pages of news that are read singly; beyond it, reading the whole list is
  /// cheaper.
  private static let mostTopPages = 5

  /// The maximum number of changes that are looked up at a time; those that have waited longest.
  private static let mostTargets = 500

  /// The maximum number of consecutive pages that repeat rows of the reading before the list counts
  /// as ended: a server that ignores the page number would be asked for ever.
  private static let mostRepeatedPages = 3

  /// The maximum number of consecutive rows that are skipped because each alone is too large.
  private static let mostTooLargeRows = 3

  /// Handles a page of one row that was too large.
  ///
  /// - Returns: True when the row is skipped; false when there were too many such rows.
  mutating func passesOverTooLargeRow() -> Bool {
    tooLargeRows += 1
    return tooLargeRows <= Self.mostTooLargeRows
  }

  /// Continues after a page arrived.
  ///
  /// - Parameters:
  ///   - answer: The page.
  ///   - request: The request for it.
  ///   - reachedKnownRow: True when its last row was known and had not moved.
  ///   - isRepeated: True when it contained only rows that this reading of the whole list has seen.
  ///   - model: The state of the pane after the page was absorbed.
  ///   - now: The time.
  mutating func advance(
    after answer: Page, to request: PageRequest, reachedKnownRow: Bool, isRepeated: Bool,
    in model: RecentChatsModel, at now: Moment
  ) {
    rows += answer.rows.count + answer.skipped.count
    if !answer.rows.isEmpty { tooLargeRows = 0 }
    let next = request.number * (answer.sizeLimit ?? request.size)
    switch stage {
    case .top:
      topRows = next
      sawWhole = request.number == 1 && answer.isLast
      if answer.isLast || (reachedKnownRow && model.sync.lastWhole != nil) {
        stage = .targets(places: model.sync.isCautious(at: now) ? [] : targets(in: model))
      } else {
        goDown(from: next, in: model, at: now)
      }
    case .whole:
      sawWhole = request.number == 1 && answer.isLast
      noteSize(answer, request)
      stage = sawWhole ? .targets(places: []) : .whole(from: next)
      if !sawWhole, answer.isLast || hasNoEnd(isRepeated, in: model) { stage = .closing(from: 0) }
    case .closing:
      topRows = next
      let isOver = answer.isLast || reachedKnownRow || rows >= 2 * model.settings.rowLimit
      stage = isOver ? .targets(places: targets(in: model)) : .closing(from: next)
    case .targets(let places): stage = .targets(places: places.filter { $0 >= next })
    }
  }

  /// Continues below a page of the top: with more of the top or with the whole list, unless the
  /// last attempt failed a short time ago.
  private mutating func goDown(from next: Int, in model: RecentChatsModel, at now: Moment) {
    guard !model.sync.isCautious(at: now), model.sync.interruption?.pass == nil else {
      return stage = .targets(places: [])
    }
    let isLong = next >= Self.mostTopPages * model.settings.pageSize || model.sync.lastWhole == nil
    stage = isLong ? .whole(from: 0) : .top(from: next)
  }

  /// Records the size of a page: places in the list are valid only if all pages have the same size.
  ///
  /// If the size changes after a page that was shorter than requested for no stated reason, rows
  /// may have been skipped.
  private mutating func noteSize(_ answer: Page, _ request: PageRequest) {
    if let wholeSize, wholeSize != request.size { provesNoAbsence = true }
    let isFull = answer.rows.count + answer.skipped.count == request.size
    if !isFull, !answer.isLast, answer.sizeLimit == nil { wholeSize = request.size }
  }

  /// Returns true when the list seems to have no end, in which case no absence is proved.
  private mutating func hasNoEnd(_ isRepeated: Bool, in model: RecentChatsModel) -> Bool {
    repeatedPages = isRepeated ? repeatedPages + 1 : 0
    isCutOff = rows >= model.settings.rowLimit
    let hasNoEnd = isCutOff || repeatedPages >= Self.mostRepeatedPages
    if hasNoEnd { provesNoAbsence = true }
    return hasNoEnd
  }

  /// Returns the places on the first pages whose rows have changes that no page has confirmed.
  private func targets(in model: RecentChatsModel) -> [Int] {
    let size = model.sync.sizing.size(model.settings.pageSize)
    let waiting = model.ledger.unconfirmedConversations(limit: Self.mostTargets)
    let places = waiting.compactMap { model.ledger.index(of: $0) }.filter { $0 >= topRows }
    let pages = Set(places.map { $0 / size }).sorted().prefix(Self.mostTopPages)
    return pages.map { $0 * size }
  }
}

extension Snapshot {
  /// Creates a snapshot of a page, with what the absence of a row proves.
  ///
  /// - Source: Rule R7; one response shows one moment, several pages do not.
  init(_ page: Page, for request: PageRequest, under rules: LedgerRules) {
    let hasAnonymousRows =
      page.skipped.contains { $0.id == nil } && rules.countsUnreadableAsListed
    let isAll = page.isLast || !rules.requiresWholeListForAbsence
    let coverage: Coverage =
      switch (request.number, hasAnonymousRows) {
      case (1, false): isAll ? .all : .newest
      default: .part
      }
    self.init(
      ticket: request.ticket, rows: page.rows, coverage: coverage,
      unreadable: Set(page.skipped.compactMap(\.id)), hasAnonymousRows: hasAnonymousRows,
      isLast: page.isLast,
      firstPlace: (request.number - 1) * (page.sizeLimit ?? request.size))
  }
}
