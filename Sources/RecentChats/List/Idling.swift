/// The return of an idle pane to the newest rows.
extension RecentChatsModel {
  /// Starts the wait for the time without keys unless the window is at the top.
  mutating func watchWindow() -> [Effect] {
    guard settings.returnToTop > 0, list.window.top > 0 else { return [] }
    return idling.start(.idle, milliseconds: settings.returnToTop)
  }

  /// Returns the window to the newest rows, unless the user was active or has something open.
  mutating func idleTimeOver(at now: Moment) -> [Effect] {
    if let goingOn = idling.timerWentOff(.idle, limit: settings.returnToTop, at: now) {
      return goingOn
    }
    if mode == .list { list.scrollToTop(in: ledger) }
    return []
  }
}
