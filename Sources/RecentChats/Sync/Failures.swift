public import Conversations

extension RecentChatsModel {
  /// Handles a failed list request: schedules the next one and updates the state of the connection.
  mutating func passFailed(_ failure: SyncFailure, at now: Moment) -> [Effect] {
    let pass = sync.pass
    sync.pass = nil
    sync.lastFailure = .init(failure: failure, at: now.wall)
    let isRefusal = if case .unauthorized = failure { true } else { false }
    let log = Effect.log(
      LogLine(isRefusal ? .error : .warning, "list failed: \(failure.logWords)"))
    if failure.asksForPause {
      keepForLater(pass, at: now)
      return [log] + hold(failure, at: now)
    }
    if isRefusal { return [log] + refused(failure, at: now) }
    guard let pass, !pass.isAtTop else { return [log] + offline(failure, at: now) }
    guard pass.isRequested, pass.place == 0 else {
      return [log] + interrupt(pass, failure, at: now)
    }
    guard failure.mayDependOnPage else { return [log] + offline(failure, at: now) }
    // A page of the usual size shows at once whether the server answers at all.
    return [log] + interrupt(pass, failure, at: now) + beginPass(at: now)
  }

  /// Keeps a reading of everything that a pause interrupts: on a server that allows few requests, one
  /// that began anew after each pause would never end.
  mutating func keepForLater(_ pass: ListPass?, at now: Moment) {
    guard let pass, pass.isOfEverything else { return }
    sync.interruption = Interruption(
      failure: .rateLimited(retryAfter: nil), failures: sync.interruption?.failures ?? 0,
      until: now.uptime, place: pass.place, pass: pass)
  }

  /// Handles the failure of a page below the top: the earlier pages count, the top is polled as
  /// usual, and the rest is requested after a wait of its own.
  private mutating func interrupt(
    _ pass: ListPass, _ failure: SyncFailure, at now: Moment
  ) -> [Effect] {
    let failures = (sync.interruption?.failures ?? 0) + 1
    let wait = PollPolicy.backOff(failures: failures, jitter: &jitter)
    sync.interruption = Interruption(
      failure: failure, failures: failures, until: now.uptime + wait, place: pass.place,
      pass: pass.isOfEverything ? pass : nil)
    let isNews = failures == Interruption.failuresToReport && notice?.isFailure != true
    let report = isNews ? say(.listInterrupted(row: pass.place + 1, failure)) : []
    // The next poll of the top shows whether the network or these rows are the cause.
    return report + setPoll(after: min(wait, pollDelay()), at: now)
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
  ///   - failure: The failure that asks for the pause.
  ///   - failures: The failed attempts of the change that received it; successful list requests in
  ///     between do not reset this count.
  ///   - now: The current time.
  /// - Returns: The effects for the shell to run.
  mutating func hold(
    _ failure: SyncFailure, failures: Int = 0, at now: Moment
  ) -> [Effect] {
    sync.failures += 1
    let backOff = PollPolicy.backOff(failures: max(failures, sync.failures), jitter: &jitter)
    let wait = max(1_000, failure.pause.map { $0 * 1_000 } ?? backOff, holdLeft(at: now) ?? 0)
    sync.holdUntil = now.uptime + wait
    sync.link = .limited(until: now.wall + (wait + 999) / 1_000)
    sync.failure = failure
    return setPoll(after: wait, at: now) + [setClock(at: now)]
  }

  /// Polls rarely after the server refused the key, the app or the user, and lets another program,
  /// which may have a valid key, send the pending changes.
  private mutating func refused(_ failure: SyncFailure, at now: Moment) -> [Effect] {
    dropInformation()
    withholdResets()
    letOthersSend()
    sync.failures += 1
    sync.refusals += 1
    let wait = PollPolicy.afterRefusal(refusals: sync.refusals)
    sync.link = .refused(retryAt: now.wall + wait / 1_000)
    sync.failure = failure
    return setPoll(after: wait, at: now)
  }

  /// Polls at the user's request, within the rate limit.
  mutating func refresh(at now: Moment) -> [Effect] {
    // The first poll follows automatically once the store is open.
    guard hasStarted else { return [] }
    if settings.isOffline { return say(.failed(SyncState.isSwitchedOff)) }
    if let rest = holdLeft(at: now) {
      let until = now.wall + (rest + 999) / 1_000
      return say(.limited(until: local(until)))
    }
    // While the server answers, the connection settings need not be read again.
    let renewal: [Effect] =
      sync.failure == nil ? [] : [.readConnection(fetchingKey: sync.isRefused)]
    if sync.isRefused {
      sync.link = sync.lastAnswer == nil ? .starting : .offline(since: now.wall)
      sync.refusals = 0
    }
    sync.isWholeDue = sync.lastWhole != nil
    sync.interruption?.until = now.uptime
    let effects = renewal + retryChanges() + giveUpSlowRequest() + beginPass(at: now)
    sync.pass?.isRequested = true
    return effects
  }

  /// Ends the wait of all changes for their next attempt, except when only a list can show whether
  /// the credentials are valid.
  private mutating func retryChanges() -> [Effect] {
    ledger.requeueAll(except: sync.suspect).map { .stopTimer(.retry($0)) }
  }

  /// Cancels a slow request, so that an explicit refresh does not wait for one that hangs.
  private mutating func giveUpSlowRequest() -> [Effect] {
    guard sync.isSlow, sync.inFlight != nil else { return [] }
    sync.inFlight = nil
    sync.pass = nil
    sync.isSlow = false
    return [.cancelFetch]
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
    let unsent = unsentCount
    // The saved list answers the command.
    if sync.failure?.isSwitchedOff == true, unsent == 0, sync.asOf != nil { return commandOutcome }
    if let failure = sync.failure, sync.lastAnswer == nil || unsent > 0 {
      return .unanswered(failure)
    }
    if sync.lastAnswer == nil {
      return .unanswered(.unreachable(.timeout, detail: "", outcomeUnknown: false))
    }
    if unsent > 0 { return unsentOutcome(unsent) }
    return commandOutcome
  }

  private var commandOutcome: ExitOutcome? {
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

extension SyncFailure {
  /// True when another page may succeed where the first one failed: a smaller one, or one without the
  /// row that the server fails on.
  fileprivate var mayDependOnPage: Bool {
    switch self {
    case .unreachable(.timeout, _, _), .unreachable(.connectionLost, _, _),
      .unreachable(.tooLarge, _, _), .serverFault, .malformed, .refused:
      true
    case .unreachable, .intermediary, .unauthorized, .rateLimited, .impossible: false
    }
  }

  /// True when the program was started offline.
  fileprivate var isSwitchedOff: Bool {
    if case .unreachable(.switchedOff, _, _) = self { true } else { false }
  }
}
