import Conversations

/// A list pass in progress: one reading of the list, page by page.
struct ListPass: Equatable, Sendable {
  /// The part of the list that is being read.
  enum Stage: Equatable, Sendable {
    /// The top, until a row that has not moved.
    case top(page: Int)
    /// The whole list.
    case whole(page: Int)
    /// The top once more, to catch rows that moved up while the whole list was read.
    case closing(page: Int)
    /// Pages further down where rows with unconfirmed changes should be.
    case targets(pages: [Int])
  }

  /// The part of the list that is being read.
  var stage: Stage
  /// The ticket of the first page of the whole list.
  var wholeSince: Ticket?
  /// The number of rows that could not be decoded so far.
  var skipped = 0
  /// True when a row could not even be identified, so that absence proves nothing.
  var hasAnonymousRows = false
  /// True when any page contained something new.
  var broughtNews = false
  /// True when one response covered the whole list.
  var sawWhole = false
  /// The number of pages read from the top.
  var topPages = 0
}

extension ListPass {
  /// The 1-based number of the page to request.
  var page: Int {
    switch stage {
    case .top(let page), .whole(let page), .closing(let page): page
    case .targets(let pages): pages.first ?? 1
    }
  }

  /// True while the whole list is being read, in large pages.
  var isWhole: Bool {
    if case .whole = stage { true } else { false }
  }

  /// True while the whole list is being read, or the top is read once more after it.
  var isOfEverything: Bool {
    switch stage {
    case .whole, .closing: true
    case .top, .targets: false
    }
  }

  /// True when no page is left to request.
  var isOver: Bool { stage == .targets(pages: []) }

  /// Counts the rows of a page that could not be decoded, each once: reading the whole list
  /// restarts the count, and pages that are read again afterwards do not add to it.
  mutating func count(_ rows: [SkippedRow]) {
    switch stage {
    case .whole(page: 1): skipped = rows.count
    case .top, .whole: skipped += rows.count
    case .closing, .targets: break
    }
  }

  /// The number of top pages after which reading the whole list is cheaper.
  private static let mostTopPages = 5

  /// The maximum number of changes to look for in one pass, beginning with the oldest.
  private static let mostTargets = 500

  /// The number of pages that may be requested beyond those that the known rows fill.
  private static let spare = 20

  /// Moves on to the next page or stage after a response.
  ///
  /// - Parameters:
  ///   - answer: The page.
  ///   - reachedKnownRow: True when the last row of the page was known and had not moved.
  ///   - model: The model, which has already absorbed the page.
  ///   - now: The current time.
  mutating func advance(
    after answer: Page, reachedKnownRow: Bool, in model: RecentChatsModel, at now: Moment
  ) {
    switch stage {
    case .top(let page):
      topPages = page
      sawWhole = page == 1 && answer.isLast
      if answer.isLast || (reachedKnownRow && model.sync.lastWhole != nil) {
        stage = .targets(pages: targets(in: model))
      } else {
        let isLong = page >= Self.mostTopPages || model.sync.lastWhole == nil
        stage = isLong ? .whole(page: 1) : .top(page: page + 1)
      }
    case .whole(let page):
      sawWhole = page == 1 && answer.isLast
      if sawWhole {
        stage = .targets(pages: [])
      } else {
        // A server that ignores the page number would be asked forever.
        let isEndless = page > model.ledger.count / model.wholePageSize + Self.spare
        stage = answer.isLast || isEndless ? .closing(page: 1) : .whole(page: page + 1)
      }
    case .closing(let page):
      topPages = page
      stage =
        answer.isLast || reachedKnownRow
        ? .targets(pages: targets(in: model)) : .closing(page: page + 1)
    case .targets(let pages): stage = .targets(pages: Array(pages.dropFirst()))
    }
  }

  /// Returns the pages where the rows with unconfirmed changes should be.
  private func targets(in model: RecentChatsModel) -> [Int] {
    let waiting = model.ledger.unconfirmedConversations(limit: Self.mostTargets)
    let places = waiting.compactMap { model.ledger.index(of: $0) }
    let pages = Set(places.map { $0 / model.settings.pageSize + 1 }.filter { $0 > topPages })
    return Array(pages.sorted().prefix(Self.mostTopPages))
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
      isLast: page.isLast)
  }
}
