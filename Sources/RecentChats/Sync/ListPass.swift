import Conversations

/// A list pass in progress: one reading of the list, page by page.
struct ListPass: Equatable, Sendable {
  /// What is being read; places are zero-based, from the top of the list.
  enum Stage: Equatable, Sendable {
    /// The top, until a row that has not moved.
    case top(from: Int)
    /// Everything.
    case whole(from: Int)
    /// The top once more, to catch rows that moved up while everything was read.
    case closing(from: Int)
    /// Pages further down on which changes wait to be confirmed.
    case targets(places: [Int])
  }

  /// The part of the list that is being read.
  var stage: Stage
  /// The ticket of the first page of the whole list.
  var wholeSince: Ticket?
  /// The rows that could not be read so far.
  var skipped: [SkippedRow] = []
  /// True if the pass proves no absence: a row could not even be told apart, or a part of the list was
  /// not read.
  var provesNoAbsence = false
  /// True if anything was new.
  var broughtNews = false
  /// True if one answer showed the whole list.
  var sawWhole = false
  /// The number of rows of the top that were read.
  var topRows = 0
  /// The number of rows that came.
  var rows = 0
  /// True if the rest of the list was not read, because there seemed to be no end to it.
  var isCutOff = false
  /// The number of rows in a row that were too large.
  private var tooLargeRows = 0
  /// The number of pages in a row that brought nothing but rows of this reading.
  private var repeatedPages = 0
  /// The size of the pages of everything so far, where their edges are sure.
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

  /// True while everything is read, in large pages.
  var isWhole: Bool {
    if case .whole = stage { true } else { false }
  }

  /// True while everything is read, and afterwards for what moved meanwhile.
  var isOfEverything: Bool {
    switch stage {
    case .whole, .closing: true
    case .top, .targets: false
    }
  }

  /// True while the first page is read in order to see what is new.
  var isAtTop: Bool { stage == .top(from: 0) }

  /// True if nothing is left to ask for.
  var isOver: Bool { stage == .targets(places: []) }

  /// Adds the rows of a page that could not be read, each once: everything is counted anew, and what
  /// is read again after it was counted before.
  mutating func add(_ rows: [SkippedRow]) {
    switch stage {
    case .whole(from: 0): skipped = rows
    case .top, .whole: skipped += rows
    case .closing, .targets: break
    }
    if rows.contains(where: { $0.id == nil }) { provesNoAbsence = true }
  }

  /// The number of pages of news that are read one by one before reading everything is cheaper.
  private static let mostTopPages = 5

  /// The number of changes that are looked for at a time, those that have waited longest.
  private static let mostTargets = 500

  /// The number of pages that may repeat rows of the same reading before that counts as the end: a
  /// server that takes no heed of the page would be asked for ever.
  private static let mostRepeatedPages = 3

  /// The number of rows in a row that may be passed over because each alone is too large.
  private static let mostTooLargeRows = 3

  /// A page of one row was too large.
  ///
  /// - Returns: True if the row is passed over, false if there have been too many such rows.
  mutating func passesOverTooLargeRow() -> Bool {
    tooLargeRows += 1
    return tooLargeRows <= Self.mostTooLargeRows
  }

  /// Goes on after a page came.
  ///
  /// - Parameters:
  ///   - answer: The page.
  ///   - request: The request for it.
  ///   - reachedKnownRow: True if its last row was known and had not moved.
  ///   - isRepeated: True if it brought nothing but rows that this reading of everything had seen.
  ///   - model: The state of the pane, with the page taken in.
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

  /// Reads on below a page of the top: more of the top, or everything, unless the last attempt failed
  /// a short time ago.
  private mutating func goDown(from next: Int, in model: RecentChatsModel, at now: Moment) {
    guard !model.sync.isCautious(at: now), model.sync.interruption?.pass == nil else {
      return stage = .targets(places: [])
    }
    let isLong = next >= Self.mostTopPages * model.settings.pageSize || model.sync.lastWhole == nil
    stage = isLong ? .whole(from: 0) : .top(from: next)
  }

  /// Notes the size of a page: places in the list mean something only if all pages are cut alike.
  ///
  /// Where the size changes after a page that was shorter than requested for no stated reason, rows may
  /// have been passed over.
  private mutating func noteSize(_ answer: Page, _ request: PageRequest) {
    if let wholeSize, wholeSize != request.size { provesNoAbsence = true }
    let isFull = answer.rows.count + answer.skipped.count == request.size
    if !isFull, !answer.isLast, answer.sizeLimit == nil { wholeSize = request.size }
  }

  /// True if the list seems to have no end, in which case no absence is proved.
  private mutating func hasNoEnd(_ isRepeated: Bool, in model: RecentChatsModel) -> Bool {
    repeatedPages = isRepeated ? repeatedPages + 1 : 0
    isCutOff = rows >= model.settings.rowLimit
    let hasNoEnd = isCutOff || repeatedPages >= Self.mostRepeatedPages
    if hasNoEnd { provesNoAbsence = true }
    return hasNoEnd
  }

  /// The places of the rows whose changes no page has confirmed, those of the first pages.
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
