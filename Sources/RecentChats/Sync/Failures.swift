public import Conversations

extension RecentChatsModel {
  /// A page did not come.
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
    sync.failure = failure
    sync.failures += 1
    if case .offline = sync.link {} else { sync.link = .offline(since: now.wall) }
    return setPoll(after: PollPolicy.backOff(failures: sync.failures, jitter: &jitter), at: now)
  }

  /// The server asked us to wait: not one request before that time.
  ///
  /// - Parameters:
  ///   - seconds: For how long, where it said so.
  ///   - failures: How often what is limited has failed; lists that succeed meanwhile do not count.
  ///   - now: When.
  /// - Returns: What the shell must do.
  mutating func hold(seconds: Int64?, failures: Int = 0, at now: Moment) -> [Effect] {
    sync.failures += 1
    let backOff = PollPolicy.backOff(failures: max(failures, sync.failures), jitter: &jitter)
    let wait = max(1_000, seconds.map { $0 * 1_000 } ?? backOff, holdLeft(at: now) ?? 0)
    sync.holdUntil = now.uptime + wait
    sync.link = .limited(until: now.wall + (wait + 999) / 1_000)
    sync.failure = .rateLimited(retryAfter: seconds)
    return setPoll(after: wait, at: now) + [setClock(at: now)]
  }

  /// The key, the app or the user was refused: nothing is asked until somebody mends it, and another
  /// program, which may have a better key, is to send what is to be sent.
  mutating func refused(_ failure: SyncFailure) -> [Effect] {
    dropInformation()
    letOthersSend()
    sync.failures += 1
    sync.link = .refused
    sync.failure = failure
    return [.stopTimer(.poll)]
  }

  /// The person wants to know now.
  mutating func refresh(at now: Moment) -> [Effect] {
    // The start asks anyway, once the store is open.
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
  /// A person who asks again does not want to wait for a request that hangs.
  private mutating func giveUpSlowRequest() -> [Effect] {
    guard sync.isSlow, sync.inFlight != nil else { return [] }
    sync.inFlight = nil
    sync.pass = nil
    sync.isSlow = false
    return [.cancelFetch]
  }

  /// The configuration was read again and names this user.
  mutating func actingUserRead(_ user: UserID, at now: Moment) -> [Effect] {
    guard user != settings.actingUser else { return [] }
    let utcOffset = utcOffset
    let former = self
    // What is known belongs to somebody else.
    settings.actingUser = user
    self = RecentChatsModel(settings: settings)
    keepTheirs(of: former)
    return [.cancelFetch] + start(utcOffset, at: now)
  }

  /// Keeps what belongs to the person at the keys and to the terminal, whoever they act for.
  ///
  /// Numbers of requests and of rows go on, so that a late answer and a row that is remembered from a
  /// screen are never taken for those of another user.
  private mutating func keepTheirs(of former: RecentChatsModel) {
    ledger = Ledger(after: former.ledger)
    themeSelection = former.themeSelection
    typedLines = former.typedLines
    keyHints = former.keyHints
    hasFocus = former.hasFocus
    scrollLimit = former.scrollLimit
    jitter = former.jitter
    list.window.resize(to: former.list.window.height, count: 0)
  }
}

/// What was asked for and has not come about when the program ends.
public enum ExitOutcome: Equatable, Sendable {
  /// The server never answered, or takes none of the changes that wait, for this reason.
  case unanswered(SyncFailure)
  /// So many changes have not reached the server; another program on the same store is to send them.
  case unsent(Int)
  /// The server refused so many changes.
  case refused(Int)
  /// So many things could not be done.
  case impossible(Int)
}

extension RecentChatsModel {
  /// What the program has not done of what was asked for; nil when there is nothing.
  public var exitOutcome: ExitOutcome? {
    let unsent = ledger.unsentCount
    if let failure = sync.failure, sync.lastAnswer == nil || unsent > 0 {
      return .unanswered(failure)
    }
    if unsent > 0 { return unsentOutcome(unsent) }
    if journal.refusals > 0 { return .refused(journal.refusals) }
    return journal.rejectedCommands > 0 ? .impossible(journal.rejectedCommands) : nil
  }

  /// Why changes have not arrived although lists do: what failed last is the reason, if it was sent here.
  private func unsentOutcome(_ count: Int) -> ExitOutcome {
    guard persistence.isSender, let failure = sync.lastFailure?.failure else {
      return .unsent(count)
    }
    return .unanswered(failure)
  }
}
