/// A wait for a time without keys.
///
/// Keys only record their time. One timer runs while the wait is needed, and is set again for the rest
/// of the wait if a key was pressed meanwhile.
struct KeyPause: Equatable, Sendable {
  /// The time of the last key, on the monotonic clock; nil before the first one.
  private var lastKey: Int64?
  /// True while the timer is set.
  private(set) var isTimerSet = false

  /// Records the time of a key.
  mutating func noteKey(at now: Moment) { lastKey = now.uptime }

  /// Returns the time until there has been no key for so long, in milliseconds; nil once there has not.
  func rest(of limit: Int64, at now: Moment) -> Int64? {
    guard let lastKey else { return nil }
    let rest = lastKey + limit - now.uptime
    return rest > 0 ? rest : nil
  }

  /// Returns the effect that sets the timer; none if it is set.
  mutating func start(_ timer: TimerID, milliseconds: Int64) -> [Effect] {
    guard !isTimerSet else { return [] }
    isTimerSet = true
    return [.setTimer(timer, milliseconds: milliseconds)]
  }

  /// Returns the effect that stops the timer; none if it is not set.
  mutating func stop(_ timer: TimerID) -> [Effect] {
    guard isTimerSet else { return [] }
    isTimerSet = false
    return [.stopTimer(timer)]
  }

  /// Records that the timer went off.
  ///
  /// - Returns: The effect that sets it for the rest of the wait; nil when the wait is over.
  mutating func timerWentOff(
    _ timer: TimerID, limit: Int64, at now: Moment
  ) -> [Effect]? {
    isTimerSet = false
    return rest(of: limit, at: now).map { start(timer, milliseconds: $0) }
  }
}

extension Event {
  /// True when the user caused the event.
  var isOfUser: Bool {
    switch self {
    case .command, .typed, .edit, .pointed, .tagPointed, .answered, .unbound: true
    default: false
    }
  }
}
