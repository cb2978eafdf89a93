import Conversations

extension RecentChatsModel {
  /// Starts a list pass now, or as soon as the present one ends.
  ///
  /// There is never more than one list request at a time.
  mutating func beginPass(at now: Moment) -> [Effect] {
    guard sync.nextAccount == nil, !settings.isOffline else { return [] }
    if let rest = holdLeft(at: now) { return setPoll(after: rest, at: now) }
    sync.holdUntil = nil
    if case .limited = sync.link { sync.link = sync.lastAnswer == nil ? .starting : .live }
    guard sync.inFlight == nil || !rules.fetchesOnePageAtATime else {
      sync.isPollWanted = true
      return []
    }
    // On a slow line, a pass waits for changes between two of its pages.
    if sync.pass != nil, sync.inFlight == nil { return fetch(at: now) }
    sync.isPollWanted = false
    // The sender may have ended without notifying this program.
    if !persistence.isSender { persistence.readChanges() }
    sync.pass = ListPass(stage: isWholeDue(at: now) ? .whole(from: 0) : .top(from: 0))
    return fetch(at: now)
  }

  private func isWholeDue(at now: Moment) -> Bool {
    // The first poll reads the top, so that there is something to show.
    guard sync.lastAnswer != nil, !sync.isCautious(at: now), sync.interruption?.pass == nil else {
      return false
    }
    guard let last = sync.lastWhole, !sync.isWholeDue else { return true }
    let interval = PollPolicy.wholePassInterval(settings.fullPassInterval, rows: ledger.count)
    return now.uptime - last >= interval
  }

  /// Returns the remaining time before any request may be sent, in milliseconds; nil when there is
  /// no limit.
  func holdLeft(at now: Moment) -> Int64? {
    guard rules.observesRetryAfter else { return nil }
    return sync.holdUntil.flatMap { $0 > now.uptime ? $0 - now.uptime : nil }
  }

  /// Requests the next page of the list pass.
  private mutating func fetch(at now: Moment) -> [Effect] {
    guard var pass = sync.pass else { return [] }
    // The response to a change may have set a `Retry-After` while the last page was in flight.
    if let rest = holdLeft(at: now) {
      keepForLater(pass, at: now)
      sync.pass = nil
      return setPoll(after: rest, at: now)
    }
    if changesGoFirst(at: now) { return setPoll(after: PollPolicy.forChanges, at: now) }
    let ticket = ledger.issueTicket()
    if case .whole(from: 0) = pass.stage { pass.wholeSince = ticket }
    sync.pass = pass
    let size = sync.sizing.size(pass.isWhole ? wholePageSize : settings.pageSize)
    let request = PageRequest(ticket: ticket, number: pass.place / size + 1, size: size)
    sync.inFlight = request
    sync.nextPoll = nil
    return [
      .stopTimer(.poll), .setTimer(.slow, milliseconds: PollPolicy.slowRequest),
      .fetchPage(request),
    ]
  }

  /// Returns true when the list has to wait for changes: on a slow line they share it, and changes
  /// go first, but the list does not wait for long.
  private mutating func changesGoFirst(at now: Moment) -> Bool {
    guard sync.sizing.line.isSlow, sync.isLive, ledger.inFlightCount > 0 else {
      sync.yieldingSince = nil
      return false
    }
    let since = sync.yieldingSince ?? now.uptime
    sync.yieldingSince = now.uptime - since < PollPolicy.longestForChanges ? since : nil
    return sync.yieldingSince != nil
  }

  /// The number of rows per page while the whole list is read.
  var wholePageSize: Int {
    let size = sync.sizing.size(settings.fullPageSize)
    return sync.movesEdges ? max(1, size - max(1, size / 4)) : size
  }

  /// Handles the response to a page request.
  mutating func pageFinished(
    _ request: PageRequest, _ result: Result<Page, SyncFailure>, at now: Moment
  ) -> [Effect] {
    guard sync.inFlight == request || !rules.ignoresOlderSnapshots else { return [] }
    sync.inFlight = nil
    sync.isSlow = false
    let effects: [Effect] =
      switch result {
      case .success(let page): arrived(page, for: request, at: now)
      case .failure(let failure): failed(failure, of: request, at: now)
      }
    return [.stopTimer(.slow)] + effects
  }

  /// Handles the failure of a page; if it was too large, requests a smaller one at once.
  private mutating func failed(
    _ failure: SyncFailure, of request: PageRequest, at now: Moment
  ) -> [Effect] {
    if sync.sizing.note(failure, size: request.size), sync.pass != nil {
      let log = LogLine(
        .warning, "page of \(request.size) rows failed, smaller ones follow: \(failure.logWords)")
      return [.log(log)] + fetch(at: now)
    }
    guard failure.isTooLarge, request.size == 1 else { return passFailed(failure, at: now) }
    return passOverRow(of: request, failure, at: now)
  }

  /// Skips a row that alone is too large, unless there are many: then no row can be read.
  private mutating func passOverRow(
    of request: PageRequest, _ failure: SyncFailure, at now: Moment
  ) -> [Effect] {
    guard var pass = sync.pass, pass.passesOverTooLargeRow() else {
      sync.pass?.stage = .top(from: 0)
      return passFailed(failure, at: now)
    }
    let row = SkippedRow(index: 0, reason: "row \(request.number): too large")
    pass.add([row])
    sync.skippedEver += 1
    pass.advance(
      after: Page(rows: [], skipped: [row], isLast: false), to: request, reachedKnownRow: false,
      isRepeated: false, in: self, at: now)
    sync.pass = pass
    return [.log(LogLine(.warning, "row skipped: \(row.reason)"))]
      + (pass.isOver ? endPass(at: now) : fetch(at: now))
  }

  private mutating func arrived(
    _ page: Page, for request: PageRequest, at now: Moment
  ) -> [Effect] {
    var effects = answered(page.quota, at: now)
    guard var pass = sync.pass else { return effects }
    pass.add(page.skipped)
    sync.pagesRead += 1
    sync.skippedEver += page.skipped.count
    sync.sizing.note(page, usual: settings.pageSize)
    if !pass.isAtTop { sync.interruption = nil }
    let isRepeated = pass.wholeSince.map { ledger.hasListed(page.rows, since: $0) } ?? false
    let snapshot = Snapshot(page, for: request, under: rules)
    if let absorption = ledger.absorb(snapshot, resending: persistence.sends) {
      pass.broughtNews = pass.broughtNews || !absorption.touched.isEmpty
      effects += absorbed(absorption)
      keepRows(absorption.touched, at: now)
      pass.advance(
        after: page, to: request, reachedKnownRow: absorption.reachedKnownRow,
        isRepeated: isRepeated, in: self, at: now)
    }
    sync.pass = pass
    effects += page.skipped.map { .log(LogLine(.warning, "row skipped: \($0.reason)")) }
    effects.append(
      .log(LogLine(.debug, "page \(request.number) answered: \(page.rows.count) rows")))
    return effects + (pass.isOver ? endPass(at: now) : fetch(at: now))
  }

  private mutating func absorbed(_ absorption: Absorption) -> [Effect] {
    guard !absorption.touched.isEmpty else { return [] }
    relist(after: absorption.touched)
    for change in absorption.confirmed { end(change.ticket, .confirmed) }
    let log = absorption.confirmed.map {
      Effect.log(LogLine(.info, "change \($0.ticket.number) confirmed"))
    }
    return log + overwritten(absorption.overwritten)
      + absorption.differences.flatMap { reportTags($0) }
  }

  private mutating func reportTags(_ difference: Absorption.TagDifference) -> [Effect] {
    say(.otherTags(name(of: difference.conversation), difference.got))
  }

  /// Records a successful response and releases the changes that waited for the connection.
  private mutating func answered(_ quota: Quota?, at now: Moment) -> [Effect] {
    let wasAway = sync.failures > 0 && sync.lastAnswer != nil
    if holdLeft(at: now) == nil { goLive() }
    sync.failures = 0
    sync.refusals = 0
    sync.lastAnswer = now.wall
    sync.quota = quota ?? sync.quota
    guard wasAway else {
      for ticket in sync.suspect where ledger.pendingChange(ticket)?.phase == .waiting {
        ledger.requeue(ticket)
      }
      return []
    }
    let retried = ledger.requeueAll().map { Effect.stopTimer(.retry($0)) }
    // A failure notice matters more than the news that the server answers again.
    return notice?.isFailure == true ? retried : retried + say(.answersAgain)
  }

  /// Marks the connection live; from now on this program may send, unless another one does.
  private mutating func goLive() {
    let wasLive = sync.isLive
    sync.link = .live
    sync.failure = nil
    persistence.keepSending()
    if !wasLive, !persistence.isSender { persistence.readChanges() }
  }

  private mutating func endPass(at now: Moment) -> [Effect] {
    guard let pass = sync.pass else { return [] }
    sync.pass = nil
    if let rest = sync.takeInterrupted(at: now) {
      sync.pass = rest
      return fetch(at: now)
    }
    var effects: [Effect] = []
    if let start = pass.wholeSince { effects += finishWhole(since: start, pass, at: now) }
    if pass.sawWhole { noteWhole(at: now) }
    if pass.sawWhole || pass.wholeSince != nil || !pass.skipped.isEmpty {
      effects += noteSkipped(pass.skipped)
    }
    sync.quietPolls = pass.broughtNews ? 0 : sync.quietPolls + 1
    requireWholeForUnconfirmed(at: now)
    let isIncomplete = sync.lastWhole == nil && sync.interruption == nil
    if sync.isPollWanted || isIncomplete { return effects + beginPass(at: now) }
    return effects + setPoll(after: pollDelay(), at: now)
  }

  /// Records the rows that could not be read and reports those that are new among them.
  private mutating func noteSkipped(_ rows: [SkippedRow]) -> [Effect] {
    let known = Set(sync.skippedRows.map(\.label))
    sync.skippedRows = rows
    let fresh = rows.filter { !known.contains($0.label) }
    guard let first = fresh.first, notice?.isFailure != true else { return [] }
    return say(.rowSkipped(first, more: fresh.count - 1))
  }

  private mutating func finishWhole(
    since start: Ticket, _ pass: ListPass, at now: Moment
  ) -> [Effect] {
    noteWhole(at: now)
    let isNews = pass.isCutOff && !sync.isCutOff
    sync.isCutOff = pass.isCutOff
    let effects = isNews ? say(.listCutOff(ledger.count)) : []
    guard !pass.provesNoAbsence else { return effects }
    let (gone, isUncertain) = ledger.finishPass(since: start)
    sync.isWholeDue = isUncertain
    sync.movesEdges = isUncertain && !sync.movesEdges
    keepRows(gone, at: now)
    if !gone.isEmpty { relist(after: gone) }
    return effects
  }

  private mutating func noteWhole(at now: Moment) {
    sync.lastWhole = now.uptime
    sync.isWholeDue = false
  }

  /// Requires a pass over the whole list for changes that the targeted pages did not confirm, with
  /// a minimum interval between such passes.
  private mutating func requireWholeForUnconfirmed(at now: Moment) {
    guard ledger.hasUnconfirmed, let last = sync.lastWhole else { return }
    if now.uptime - last > PollPolicy.betweenSearches, !sync.isPollWanted { sync.isWholeDue = true }
  }

  mutating func pollDelay() -> Int64 {
    sync.pollWait = PollPolicy.delay(
      interval: settings.pollInterval, unfocused: settings.unfocusedInterval,
      quietPolls: sync.quietPolls, hasFocus: hasFocus, isLineSlow: sync.sizing.line.isSlow,
      quota: sync.quota.map { ($0.limit, $0.remaining) })
    return jitter.around(sync.pollWait)
  }

  /// Sets the poll timer.
  mutating func setPoll(after milliseconds: Int64, at now: Moment) -> [Effect] {
    sync.nextPoll = now.uptime + milliseconds
    return [.setTimer(.poll, milliseconds: milliseconds)]
  }

  /// Requests the list that confirms an accepted change: at once, or shortly after while other
  /// changes are in flight.
  mutating func pollSoon(at now: Moment) -> [Effect] {
    if sync.inFlight != nil {
      sync.isPollWanted = true
      return []
    }
    guard sync.isLive || sync.link == .starting else { return [] }
    if sync.sizing.line.isSlow {
      let isSoon = sync.nextPoll.map { $0 - now.uptime <= PollPolicy.forChanges } ?? false
      return isSoon ? [] : setPoll(after: PollPolicy.forChanges, at: now)
    }
    return ledger.inFlightCount == 0
      ? beginPass(at: now) : setPoll(after: PollPolicy.whileSending, at: now)
  }

  /// Brings the next poll forward to the usual interval, because the user is active.
  mutating func hurry(at now: Moment) -> [Effect] {
    sync.quietPolls = 0
    guard sync.isLive, let next = sync.nextPoll, next - now.uptime > settings.pollInterval * 11 / 10
    else { return [] }
    let delay = pollDelay()
    // If each key press postponed the poll, it would never happen.
    return now.uptime + delay < next ? setPoll(after: delay, at: now) : []
  }
}
