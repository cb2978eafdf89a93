import Conversations

extension RecentChatsModel {
  /// Adopts the configuration that was read again: later requests use it.
  mutating func connectionRead(
    _ result: Result<ConnectionReading, ConnectionProblems>, at now: Moment
  ) -> [Effect] {
    switch result {
    case .failure(let failure):
      guard let first = failure.problems.first else { return [] }
      return say(.configuration(first, more: failure.problems.count - 1))
    case .success(let reading):
      settings.sources = reading.sources
      guard reading.account != settings.account else { return [] }
      sync.nextAccount = reading
      // Later responses belong to the other account.
      (sync.inFlight, sync.pass, sync.isSlow) = (nil, nil, false)
      return [.cancelFetch, .stopTimer(.poll), .stopTimer(.slow)]
    }
  }

  /// Restarts with the other account that the configuration names, once everything of this one is
  /// on disk.
  mutating func switchAccountWhenReady() -> [Effect] {
    guard let next = sync.nextAccount, persistence.isAtRest else { return [] }
    let (former, lost) = (self, persistence.state == .open ? 0 : ledger.unsentCount)
    settings.actingUser = next.account.user
    settings.server = next.account.server
    settings.profile = next.profile
    settings.protection = next.protection
    self = RecentChatsModel(settings: settings)
    keepTheirs(of: former)
    let notice = lost > 0 ? say(.changesLost(lost, of: former.settings.actingUser)) : []
    return notice + [.openStore(next.account)]
  }

  /// Keeps the state that belongs to the user and the terminal, whatever the acting user is.
  ///
  /// Tickets and row slots continue, so that a late response or a memoized row is never mistaken
  /// for one of the new acting user.
  private mutating func keepTheirs(of former: RecentChatsModel) {
    ledger = Ledger(after: former.ledger)
    themeSelection = former.themeSelection
    typedLines = former.typedLines
    keyHints = former.keyHints
    notices = former.notices
    idling = former.idling
    settling = former.settling
    showsNumbers = former.showsNumbers
    hasFocus = former.hasFocus
    scrollLimit = former.scrollLimit
    jitter = former.jitter
    utcOffset = former.utcOffset
    list = ListView(screenOf: former.list)
  }
}
