import Conversations
import Queries

extension RecentChatsModel {
  /// Performs the command of a key.
  mutating func perform(_ command: Command, count: Int?, at now: Moment) -> [Effect] {
    perform(TypedCommand(command, number: count), at: now)
  }

  /// Performs the command of a key or a typed line, on the row with its number or on the selected
  /// row.
  mutating func perform(_ typed: TypedCommand, at now: Moment) -> [Effect] {
    if let refusal = refuseChange(by: typed.command) ?? refuseConflict(in: typed.words) {
      return refusal + hurry(at: now)
    }
    if let row = typed.row, let refusal = select(row: row) { return refusal + hurry(at: now) }
    if let peer = typed.peer, let refusal = select(peer) { return refusal + hurry(at: now) }
    dropNotice(before: typed.command)
    keyHints.noteUse(typed.command)
    list.stopMoving()
    let effects =
      switch mode {
      case .question(.reset) where typed.command == .quit: answered(nil, at: now)
      case .help, .details, .journal, .statistics, .messages:
        read(typed.command, count: typed.number) ?? act(typed, at: now)
      case .waiting(let open):
        performInWaiting(open, typed.command, count: typed.number) ?? act(typed, at: now)
      case .jobs(let open):
        performInJobs(open, typed.command, count: typed.number) ?? act(typed, at: now)
      case .rules(let open):
        performInRules(open, typed.command, count: typed.number) ?? act(typed, at: now)
      case .job(let open):
        performInJob(open, typed.command, count: typed.number) ?? act(typed, at: now)
      case .choosing(let open): performInChoice(open, typed) ?? act(typed, at: now)
      default: movingOn(after: typed) { $0.act(typed, at: now) }
      }
    return effects + hurry(at: now)
  }

  /// Performs the action of a command.
  private mutating func act(_ typed: TypedCommand, at now: Moment) -> [Effect] {
    if let effects = changeSelection(typed, at: now) { return effects }
    if let question = questionOfAim(typed) { return ask(question) }
    switch typed.command {
    case .moveDown, .moveUp, .toTop, .toBottom, .halfPageDown, .halfPageUp, .pageDown, .pageUp,
      .nextUnread, .previousUnread:
      move(typed.command, count: typed.number)
    case .select, .selectRange, .dropRange, .selectAll, .invertSelection:
      if case .rows(let numbers) = typed.words {
        return select(numbers.compactMap { listed(at: $0 - 1) }, of: numbers)
      }
      return select(typed.command, count: typed.number)
    case .row: return typed.number.flatMap { select(row: $0) } ?? []
    case .markRead, .markUnread, .markDelivered, .togglePin, .pin, .unpin, .reset, .undo,
      .redo:
      return change(typed.command, at: now)
    case .markListRead: return markListRead(at: now)
    case .changeAll:
      if case .bulk(let request) = typed.words { return change(request, at: now) }
    case .renameTag, .mergeTags:
      if case .replacement(let replacement) = typed.words { return replace(replacement, at: now) }
    case .jobs: return openJobs()
    case .rules: return openRules(number: typed.number)
    case .acceptProposal: return acceptProposals(at: now)
    case .job: return openJob(number: typed.number)
    case .pauseJob: return pauseJob(number: typed.number)
    case .cancelJob: return cancelJob(number: typed.number)
    case .waiting: return openWaiting()
    case .withdraw: return typed.number.map { withdraw(number: $0) } ?? []
    case .confirm: return typed.number.map { confirm(number: $0) } ?? []
    case .editTags: return editTags(typed.words, at: now)
    case .filter: setFilter(typed.text)
    case .query: setQuery(typed.words)
    case .kind: list(typed.words)
    case .sort:
      if case .sort(let sort) = typed.words { self.sort(by: sort) } else { return ask(.sort) }
    case .cycleFilter: show(list.filter.kind.next)
    case .view, .viewNumber, .nextView, .previousView, .lastView: return openView(typed)
    case .settle: list.settle(of: ledger, in: searchIndex)
    case .toggleMute, .mute, .unmute: return mute(typed)
    case .views: return openViews()
    case .saveView: return typed.text.map { saveView(named: $0) } ?? []
    case .deleteView: return typed.text.map { deleteView(named: $0) } ?? []
    case .tagList: return openTags()
    case .dismiss: dismiss()
    case .details: return openDetails(at: now)
    case .journal: return openJournal()
    case .statistics: return openStatistics(at: now)
    case .refresh: return refresh(at: now)
    case .redraw: return [.redraw]
    case .messages: mode = .messages(scrolled: 0)
    case .set: return set(typed.words)
    case .commandLine: return openCommandLine()
    case .addTags: return openCommandLine(Self.tagLine + "+")
    case .removeTags: return openCommandLine(Self.tagLine + "-")
    case .markDone: return markDone(typed, at: now)
    case .repeatTags:
      return performAgain([lastTagEdit].compactMap(\.self), for: typed, at: now)
    case .repeatChange: return performAgain(lastActions, for: typed, at: now)
    case .theme: return applyTheme(typed.text)
    case .trace: return writeTrace(to: typed.text)
    case .help: mode = .help(OpenHelp())
    case .suspend: return [.suspend]
    case .quit: return quit()
    // Plain mode handles these.
    case .list, .more, .rows: break
    }
    return []
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
    case .toBottom: select(at: count.map { $0 - 1 } ?? .max)
    case .nextUnread: selectUnread(step: 1, times: times)
    case .previousUnread: selectUnread(step: -1, times: times)
    default: break
    }
  }

  /// Moves the bar by a number of rows; negative to move up.
  mutating func moveSelection(by rows: Int) {
    let start = list.window.start(ofMoveDown: rows > 0, count: listedCount)
    let (index, overflow) = start.addingReportingOverflow(rows)
    select(at: overflow ? (rows > 0 ? .max : 0) : index)
  }

  private mutating func select(at index: Int) {
    list.move(to: index, in: ledger, whileGrowing: isReadingList)
  }

  /// Selects the next unread row in a direction, wrapping around at the end of the list.
  mutating func selectUnread(step: Int, times: Int) {
    for _ in 0..<min(times, listedCount) {
      let start = list.window.start(ofMoveDown: step > 0, count: listedCount)
      guard let index = unreadIndex(from: start, step: step) else { return }
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

  /// Adds and removes tags immediately, or opens the editor.
  private mutating func editTags(_ words: TypedCommand.Words?, at now: Moment) -> [Effect] {
    guard case .tags(let edit) = words else { return change(.editTags, at: now) }
    return editTags(edit, at: now)
  }

  /// Filters by a text, or opens the filter prompt.
  private mutating func setFilter(_ text: String?) {
    if let text { return setFilterText(text) }
    mode = .filtering(LineEditor(list.filter.words), before: list.filter.words)
  }

  private mutating func list(_ words: TypedCommand.Words?) {
    if case .kind(let kind) = words { show(kind) }
  }

  private mutating func set(_ words: TypedCommand.Words?) -> [Effect] {
    guard case .option(.numbers, let isOn) = words else { return [] }
    showsNumbers = isOn
    return []
  }

  /// Drops the selection of rows, or else lists all of the present view.
  private mutating func dismiss() {
    guard list.selectionView == nil else { return list.marked.removeAll() }
    guard list.filter != views.present.filter else { return }
    show(.all, matching: "", query: views.present.query, keepingSelection: true)
  }

  private mutating func openStatistics(at now: Moment) -> [Effect] {
    mode = .statistics(scrolled: 0)
    return [setClock(at: now)]
  }

  /// Ends the program, but asks first if changes have not reached the server; a request while it is
  /// already ending ends it immediately.
  private mutating func quit() -> [Effect] {
    guard !isQuitting else { return [.quit] }
    if unsentCount > 0, mode != .question(.quit) {
      mode = .question(.quit)
    } else {
      leave()
    }
    return []
  }

  /// Ends the program as soon as everything is on disk, after one retry if writing failed.
  mutating func leave() {
    persistence.tryAgain()
    isQuitting = true
  }

  /// Ends the program once everything is on disk and, if the user is waiting for it, once all
  /// changes have reached the server.
  mutating func quitWhenReady() -> [Effect] {
    if mode == .question(.quit), unsentCount == 0 { isQuitting = true }
    return isQuitting && persistence.isAtRest && bulk == nil && tracesToWrite == 0 ? [.quit] : []
  }
}
