import Conversations

/// A look at the list, page by page, under way.
struct ListPass: Equatable, Sendable {
  /// What is being read.
  enum Stage: Equatable, Sendable {
    /// The top, until a row that has not moved.
    case top(page: Int)
    /// Everything.
    case whole(page: Int)
    /// The top once more, to catch rows that moved up while everything was read.
    case closing(page: Int)
    /// Pages further down on which changes wait to be confirmed.
    case targets(pages: [Int])
  }

  /// What is being read.
  var stage: Stage
  /// The ticket of the first page of everything.
  var wholeSince: Ticket?
  /// How many rows could not be read so far.
  var skipped = 0
  /// Whether a row could not even be told apart, so that absence proves nothing.
  var hasAnonymousRows = false
  /// Whether anything was new.
  var broughtNews = false
  /// Whether one answer showed the whole list.
  var sawWhole = false
  /// How many pages of the top were read.
  var topPages = 0
}

extension ListPass {
  /// The page to ask for, 1-based.
  var page: Int {
    switch stage {
    case .top(let page), .whole(let page), .closing(let page): page
    case .targets(let pages): pages.first ?? 1
    }
  }

  /// Whether everything is being read, in large pages.
  var isWhole: Bool {
    if case .whole = stage { true } else { false }
  }

  /// Whether everything is being read, or has been, but for what moved meanwhile.
  var isOfEverything: Bool {
    switch stage {
    case .whole, .closing: true
    case .top, .targets: false
    }
  }

  /// Whether nothing is left to ask for.
  var isOver: Bool { stage == .targets(pages: []) }

  /// Counts the rows of a page that could not be read, each once: everything is counted anew, and
  /// what is read again after it was counted before.
  mutating func count(_ rows: [SkippedRow]) {
    switch stage {
    case .whole(page: 1): skipped = rows.count
    case .top, .whole: skipped += rows.count
    case .closing, .targets: break
    }
  }

  /// How many pages of news are read one by one before reading everything is cheaper.
  private static let mostTopPages = 5

  /// How many changes are looked for at a time, those that have waited longest.
  private static let mostTargets = 500

  /// How many pages more than there are rows for may be asked for.
  private static let spare = 20

  /// Goes on after a page came.
  ///
  /// - Parameters:
  ///   - answer: The page.
  ///   - reachedKnownRow: Whether its last row was known and had not moved.
  ///   - model: The state of the pane, with the page taken in.
  ///   - now: When.
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
        // A server that takes no heed of the page would be asked for ever.
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

  /// The pages on which the rows should stand whose changes no page has confirmed.
  private func targets(in model: RecentChatsModel) -> [Int] {
    let waiting = model.ledger.unconfirmedConversations(limit: Self.mostTargets)
    let places = waiting.compactMap { model.ledger.index(of: $0) }
    let pages = Set(places.map { $0 / model.settings.pageSize + 1 }.filter { $0 > topPages })
    return Array(pages.sorted().prefix(Self.mostTopPages))
  }
}

extension Snapshot {
  /// A page as a snapshot, with what the absence of a row proves.
  ///
  /// - Source: Rule R7; one answer is of one moment, several pages are not.
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
