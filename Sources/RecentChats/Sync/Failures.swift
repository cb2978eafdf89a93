public import Conversations

extension RecentChatsModel {
  /// Handles a failed list request: schedules the next one and updates the state of the connection.
  mutating func passFailed(_ failure: SyncFailure, at now: Moment) -> [Effect] {
    sync.pass = nil
    sync.lastFailure = .init(failure: failure, at: now.wall)
    let isRefusal = if case .unauthorized = failure { true } else { false }
    let log = Effect.log(
      LogLine(isRefusal ? .error : .warning, "list failed: \(failure.logWords)"))
    switch failure {
    case .rateLimited(let seconds): return [log] + hold(seconds: seconds, at: now)
    case .unauthorized:
      return [log] + refused(failure) + setPoll(after: PollPolicy.afterRefusal, at: now)
    default: return [log] + offline(failure, at: now)
    }
  }

  private mutating func offline(_ failure: SyncFailure, at now: Moment) -> [Effect] {
    dropInformation()
    withholdResets()
    sync.failure = failure
    sync.failures += 1
    if case .offline = sync.link {} else { sync.link = .offline(since: now.wall) }
    return setPoll(after: PollPolicy.backOff(failures: sync.failures, jitter: &jitter), at: now)
  }

  /// Sends no request for as long as the server requires, or for the back-off time if it names
  /// none.
  ///
  /// - Parameters:
  ///   - seconds: The `Retry-After` time in seconds; nil if the server gave none.
  ///   - failures: The failed attempts of the rate-limited change; successful list requests in
  ///     between do not reset this count.
  ///   - now: The current time.
  /// - Returns: The effects for the shell to run.
  mutating func hold(seconds: Int64?, failures: Int = 0, at now: Moment) -> [Effect] {
    sync.failures += 1
    let backOff = PollPolicy.backOff(failures: max(failures, sync.failures), jitter: &jitter)
    let wait = max(1_000, seconds.map { $0 * 1_000 } ?? backOff, holdLeft(at: now) ?? 0)
    sync.holdUntil = now.uptime + wait
    sync.link = .limited(until: now.wall + (wait + 999) / 1_000)
    sync.failure = .rateLimited(retryAfter: seconds)
    return setPoll(after: wait, at: now) + [setClock(at: now)]
  }

  /// Stops polling after the server refused the key, the app or the user, and lets another program,
  /// which may have a valid key, send the pending changes.
  mutating func refused(_ failure: SyncFailure) -> [Effect] {
    dropInformation()
    withholdResets()
    letOthersSend()
    sync.failures += 1
    sync.link = .refused
    sync.failure = failure
    return [.stopTimer(.poll)]
  }

  /// Polls at the user's request, within the rate limit.
  mutating func refresh(at now: Moment) -> [Effect] {
    // The first poll follows automatically once the store is open.
    guard hasStarted else { return [] }
    if let rest = holdLeft(at: now) {
      let until = now.wall + (rest + 999) / 1_000
      return say(.limited(until: local(until)))
    }
    let renewal: [Effect] = sync.link == .refused ? [.renewCredential] : []
    if sync.link == .refused {
      sync.link = sync.lastAnswer == nil ? .starting : .offline(since: now.wall)
    }
    sync.isWholeDue = sync.lastWhole != nil
    return renewal + giveUpSlowRequest() + beginPass(at: now)
  }
  /// Cancels a slow request, so that an explicit refresh does not wait for one that hangs.
  private mutating func giveUpSlowRequest() -> [Effect] {
    guard sync.isSlow, sync.inFlight != nil else { return [] }
    sync.inFlight = nil
    sync.pass = nil
    sync.isSlow = false
    return [.cancelFetch]
  }

  /// Restarts as the acting user named in the reread configuration.
  mutating func actingUserRead(_ user: UserID, at now: Moment) -> [Effect] {
    guard user != settings.actingUser else { return [] }
    let utcOffset = utcOffset
    let former = self
    // All present data belongs to another user.
    settings.actingUser = user
    self = RecentChatsModel(settings: settings)
    keepTheirs(of: former)
    return [.cancelFetch] + start(utcOffset, at: now)
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
    showsNumbers = former.showsNumbers
    hasFocus = former.hasFocus
    scrollLimit = former.scrollLimit
    jitter = former.jitter
    list = ListView(screenOf: former.list)
  }
}

/// The work that was requested but is not done when the program ends.
public enum ExitOutcome: Equatable, Sendable {
  /// The server never answered, or accepts none of the pending changes, because of this failure.
  case unanswered(SyncFailure)
  /// This many changes have not reached the server; another program on the same store is to send
  /// them.
  case unsent(Int)
  /// The server refused this many changes.
  case refused(Int)
  /// This many commands could not be carried out.
  case impossible(Int)
}

extension RecentChatsModel {
  /// The requested work that is not done; nil if all is done.
  public var exitOutcome: ExitOutcome? {
    let unsent = ledger.unsentCount
    if let failure = sync.failure, sync.lastAnswer == nil || unsent > 0 {
      return .unanswered(failure)
    }
    if unsent > 0 { return unsentOutcome(unsent) }
    if journal.refusals > 0 { return .refused(journal.refusals) }
    return journal.rejectedCommands > 0 ? .impossible(journal.rejectedCommands) : nil
  }

  /// Returns the reason why changes are unsent although list requests succeed: the last failure, if
  /// this program is the sender.
  private func unsentOutcome(_ count: Int) -> ExitOutcome {
    guard persistence.isSender, let failure = sync.lastFailure?.failure else {
      return .unsent(count)
    }
    return .unanswered(failure)
  }
}
