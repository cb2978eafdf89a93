import Conversations

extension RecentChatsModel {
  /// A page did not come.
  mutating func readingFailed(_ failure: SyncFailure, at now: Moment) -> [Effect] {
    sync.reading = nil
    let log = Effect.log(LogLine(.info, "list failed: \(failure.logWords)"))
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
  mutating func hold(seconds: Int64?, at now: Moment) -> [Effect] {
    sync.failures += 1
    let backOff = PollPolicy.backOff(failures: sync.failures, jitter: &jitter)
    let wait = max(1_000, seconds.map { $0 * 1_000 } ?? backOff)
    sync.holdUntil = max(sync.holdUntil ?? 0, now.uptime + wait)
    sync.link = .limited(until: now.wall + (wait + 999) / 1_000)
    sync.failure = .rateLimited(retryAfter: seconds)
    return setPoll(after: wait, at: now) + [setClock(at: now)]
  }

  /// The key, the app or the user was refused: nothing is asked until somebody mends it.
  mutating func refused(_ failure: SyncFailure) -> [Effect] {
    dropInformation()
    sync.failures += 1
    sync.link = .refused
    sync.failure = failure
    return [.stopTimer(.poll)]
  }

  /// The person wants to know now.
  mutating func refresh(at now: Moment) -> [Effect] {
    if let hold = sync.holdUntil, now.uptime < hold, case .limited(let until) = sync.link {
      let clock = TimeWords.clockWithSeconds(until, utcOffset: utcOffset)
      return say("The server asked to wait until \(clock); nothing is sent before.")
    }
    let renewal: [Effect] = sync.link == .refused ? [.renewCredential] : []
    if sync.link == .refused {
      sync.link = sync.lastAnswer == nil ? .starting : .offline(since: now.wall)
    }
    sync.isWholeDue = sync.lastWhole != nil
    return renewal + beginReading(at: now)
  }
}
