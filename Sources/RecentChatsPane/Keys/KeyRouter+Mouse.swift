public import RecentChats
public import Screen

extension KeyRouter {
  /// What the mouse was pressed on, and when.
  struct Press: Equatable, Sendable {
    /// What stood there.
    let target: PaneTarget
    /// - Units: Milliseconds since some moment.
    let time: Int64
  }

  /// By how many rows one notch of the wheel moves.
  private static let rowsPerNotch = 3
  /// How long after a press another one belongs to it.
  ///
  /// - Units: Milliseconds.
  private static let doublePress: Int64 = 400

  /// Takes in what was done with the mouse.
  ///
  /// It moves, selects, filters and opens what can only be read. Nothing it does is sent to the
  /// server as a change, and no question is answered by it.
  ///
  /// - Parameters:
  ///   - action: What was done.
  ///   - target: What stands where it was done.
  ///   - mode: What keys mean at the moment.
  ///   - now: The time, in milliseconds since some moment.
  /// - Returns: What happened; nil when it means nothing here.
  public mutating func route(
    _ action: MouseAction, at target: PaneTarget, in mode: InputMode, now: Int64
  ) -> Event? {
    matcher.reset()
    return switch action {
    case .wheelUp: scroll(.moveUp, at: target, in: mode)
    case .wheelDown: scroll(.moveDown, at: target, in: mode)
    case .press: press(on: target, in: mode, now: now)
    }
  }

  private func scroll(_ command: Command, at target: PaneTarget, in mode: InputMode) -> Event? {
    switch (mode, target) {
    case (.commands, _), (.reading, _), (.editing, .row), (.editing, .tag):
      .command(command, count: Self.rowsPerNotch)
    case (.editing, _), (.answering, _): nil
    }
  }

  private mutating func press(
    on target: PaneTarget, in mode: InputMode, now: Int64
  ) -> Event? {
    let before = lastPress.flatMap { now - $0.time <= Self.doublePress ? $0.target : nil }
    lastPress = Press(target: target, time: now)
    // The list has changed under the pointer since the first of two quick presses on a tag.
    if case .tag = before { return nil }
    switch (mode, target) {
    case (.commands, .row) where before == target:
      lastPress = nil
      return .command(.details, count: nil)
    case (.commands, .row(let id)), (.editing, .row(let id)): return .pointed(at: id)
    case (.commands, .tag(let tag, let id)), (.editing, .tag(let tag, let id)):
      return .tagPointed(tag, of: id)
    case (.reading, .besideBox): return .command(.dismiss, count: nil)
    default: return nil
    }
  }
}
