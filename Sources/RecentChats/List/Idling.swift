/// The return of an idle pane to the newest rows.
///
/// Keys only record their time; one timer runs while the window is not at the top.
struct Idling: Equatable, Sendable {
  /// The time of the last key, on the monotonic clock.
  private var lastKey: Int64 = 0
  /// True while the timer is set.
  private var isWaiting = false

  /// Records the time of a key.
  mutating func noteKey(at now: Moment) { lastKey = now.uptime }

  /// Returns the wait for the timer; nil when it is already set or not needed.
  mutating func start(limit: Int64, isNeeded: Bool) -> Int64? {
    guard isNeeded, !isWaiting, limit > 0 else { return nil }
    isWaiting = true
    return limit
  }

  /// Handles the end of the timer.
  ///
  /// - Returns: The remaining wait since the last key; nil when it is over.
  mutating func rest(of limit: Int64, at now: Moment) -> Int64? {
    isWaiting = false
    let rest = lastKey + limit - now.uptime
    return rest > 0 ? rest : nil
  }

  /// Records that the timer is set to the remaining wait.
  mutating func goOn() { isWaiting = true }
}

extension RecentChatsModel {
  /// Records the user's keys and starts the wait for the time without keys.
  mutating func watchKeys(_ event: Event, at now: Moment) -> [Effect] {
    if event.isOfUser { idling.noteKey(at: now) }
    return idling.start(limit: settings.returnToTop, isNeeded: list.window.top > 0)
      .map { [.setTimer(.idle, milliseconds: $0)] } ?? []
  }

  /// Returns the window to the newest rows, unless the user was active or has something open.
  mutating func idleTimeOver(at now: Moment) -> [Effect] {
    if let rest = idling.rest(of: settings.returnToTop, at: now) {
      idling.goOn()
      return [.setTimer(.idle, milliseconds: rest)]
    }
    if mode == .list { list.scrollToTop(in: ledger) }
    return []
  }
}

extension Event {
  /// True when the user caused the event.
  fileprivate var isOfUser: Bool {
    switch self {
    case .command, .typed, .edit, .pointed, .tagPointed, .answered, .unbound: true
    default: false
    }
  }
}
