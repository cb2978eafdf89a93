import Conversations
import Queries

extension RecentChatsModel {
  /// Does what a key asked for.
  mutating func perform(_ command: Command, count: Int?, at now: Moment) -> [Effect] {
    dropNotice(before: command)
    keyHints.noteUse(command)
    let effects =
      switch mode {
      case .question(.reset) where command == .quit: answered(nil, at: now)
      case .help, .details, .journal, .statistics:
        read(command, count: count) ?? act(command, count: count, at: now)
      default: act(command, count: count, at: now)
      }
    return effects + hurry(at: now)
  }

  private mutating func act(_ command: Command, count: Int?, at now: Moment) -> [Effect] {
    switch command.group {
    case .move:
      move(command, count: count)
      return []
    case .change: return change(command, at: now)
    case .find: return find(command, at: now)
    case .program: return control(command, at: now)
    }
  }

  private mutating func move(_ command: Command, count: Int?) {
    let times = max(1, count ?? 1)
    switch command {
    case .moveDown: moveSelection(by: times)
    case .moveUp: moveSelection(by: -times)
    case .halfPageDown: moveSelection(by: times * max(1, list.window.height / 2))
    case .halfPageUp: moveSelection(by: -times * max(1, list.window.height / 2))
    case .pageDown: moveSelection(by: times * max(1, list.window.height - 1))
    case .pageUp: moveSelection(by: -times * max(1, list.window.height - 1))
    case .toTop: select(at: (count ?? 1) - 1)
    case .toBottom: select(at: count.map { $0 - 1 } ?? listedCount - 1)
    case .nextUnread: selectUnread(step: 1, times: times)
    case .previousUnread: selectUnread(step: -1, times: times)
    default: break
    }
  }

  private mutating func moveSelection(by rows: Int) {
    let (index, overflow) = list.window.index.addingReportingOverflow(rows)
    select(at: overflow ? (rows > 0 ? .max : 0) : index)
  }

  private mutating func select(at index: Int) {
    let fitted = max(0, min(index, listedCount - 1))
    list.window.aim(at: listed(at: fitted), at: fitted, count: listedCount)
  }

  /// Goes to the next unread row in a direction, round the end of the list.
  private mutating func selectUnread(step: Int, times: Int) {
    for _ in 0..<min(times, listedCount) {
      guard let index = unreadIndex(from: list.window.index, step: step) else { return }
      select(at: index)
    }
  }

  private func unreadIndex(from start: Int, step: Int) -> Int? {
    let count = listedCount
    guard count > 0, ledger.hasUnread else { return nil }
    return (1...count).lazy.map { ((start + $0 * step) % count + count) % count }.first { index in
      listedSlot(at: index).flatMap { ledger.visible(in: $0) }?.unread.isUnread ?? false
    }
  }

  private mutating func find(_ command: Command, at now: Moment) -> [Effect] {
    switch command {
    case .filter: mode = .filtering(LineEditor(list.query.text), before: list.query.text)
    case .cycleFilter: show(list.query.kind.next)
    case .dismiss: dismiss()
    case .details: return openDetails(at: now)
    default: break
    }
    return []
  }

  private mutating func dismiss() {
    guard !list.query.isEmpty else { return }
    show(.all, matching: "", keepingSelection: true)
  }

  private mutating func control(_ command: Command, at now: Moment) -> [Effect] {
    switch command {
    case .refresh: return refresh(at: now)
    case .redraw: return [.redraw]
    case .help:
      mode = .help(scrolled: 0)
      return []
    case .journal: return openJournal()
    case .statistics:
      mode = .statistics(scrolled: 0)
      return [setClock(at: now)]
    case .commandLine: return openCommandLine()
    case .suspend: return [.suspend]
    case .quit: return quit()
    default: return []
    }
  }

  /// Ends the program, but asks first if something has not reached the server; at once, when asked
  /// again.
  private mutating func quit() -> [Effect] {
    guard !isQuitting else { return [.quit] }
    if ledger.unsentCount > 0, mode != .question(.quit) {
      mode = .question(.quit)
    } else {
      leave()
    }
    return []
  }

  /// Ends the program as soon as everything is on disk, with one more try where that failed.
  mutating func leave() {
    persistence.tryAgain()
    isQuitting = true
  }

  /// Ends the program once what a person waits for before leaving has reached the server, and all is
  /// on disk.
  mutating func quitWhenReady() -> [Effect] {
    if mode == .question(.quit), ledger.unsentCount == 0 { isQuitting = true }
    return isQuitting && persistence.isAtRest ? [.quit] : []
  }
}

/// Which keys a person is shown on the first run, until they have used them.
///
/// A few commands carry most of the work. Each leaves the hint when it was used once, and whoever opens
/// the help needs none of them. A list that was kept by an earlier run means that this is not the first.
struct KeyHints: Equatable, Sendable {
  /// What was not used yet, in the order in which it is shown.
  private(set) var commands: [Command] = [
    .moveDown, .markRead, .markUnread, .editTags, .filter, .undo,
  ]

  /// The person used a command.
  mutating func noteUse(_ command: Command) {
    switch command {
    case .help: end()
    case _ where command.group == .move: forget(.moveDown)
    default: forget(command)
    }
  }

  /// Nothing is shown any more.
  mutating func end() { commands = [] }

  private mutating func forget(_ command: Command) { commands.removeAll { $0 == command } }
}
