import Conversations
import RecentChats

extension Life {
  /// Starts a program, unless it is running.
  mutating func start(_ program: Int) {
    guard runs[program] == nil else { return }
    starts += 1
    let id = RunID(program: program, start: starts)
    let opening = opening(for: id)
    var model = RecentChatsModel(
      settings: RecentChatsSettings(
        actingUser: UserID("me"), profile: "test", pageSize: plan.pageSize,
        fullPageSize: plan.fullPageSize,
        seed: plan.seed ^ UInt64(starts),
        bulk: BulkLimits(confirmation: 3, part: 2)))
    model.rules = rules
    runs[program] = Run(id: id, model: model, hasStore: opening.contents != nil)
    trace.note(3, program, "program \(program) starts, run \(starts)", at: uptime)
    if opening.contents != nil { ringBell(except: id) }
    send(.restored(opening), to: id)
    checkRestored(opening, id)
    send(.viewport(rows: 30), to: id)
    send(.started(utcOffset: 0), to: id)
  }

  private mutating func opening(for id: RunID) -> StoreOpening {
    guard !weather.isDiskUnreadable else {
      return StoreOpening(contents: nil, failure: StoreFailure(.other, path: "store"))
    }
    let contents = disk.open(firstRows: plan.firstRows)
    return StoreOpening(contents: contents, isSender: disk.claim(id))
  }

  /// Ends a program abruptly.
  ///
  /// Its requests have either reached the server or never will.
  mutating func kill(_ program: Int) {
    guard let run = runs[program] else { return }
    trace.note(4, program, "program \(program) ends", at: uptime)
    for (number, call) in calls.sorted(by: { $0.key < $1.key }) where call.run == run.id {
      if call.answer == nil, call.fate.isDone, chance.happens(50) { work(on: number) }
      calls[number] = nil
    }
    // Its last writes may be on disk, whether or not the program received the result.
    if let writes = run.writing, !weather.isDiskFull, chance.happens(50) { write(writes, run.id) }
    if disk.sender == run.id { disk.sender = nil }
    runs[program] = nil
  }

  /// Returns a run that has not ended.
  func running(_ id: RunID) -> Run? {
    guard let run = runs[id.program], run.id == id else { return nil }
    return run
  }

  /// Sends an event to a program and carries out its effects.
  mutating func send(_ event: Event, to id: RunID) {
    guard running(id) != nil, complaint == nil else { return }
    trace.note(event, id.program, at: uptime)
    let before = look(id, before: event)
    let now = now
    guard let effects = runs[id.program]?.model.update(on: event, at: now) else { return }
    check(event, before, id)
    for effect in effects {
      guard running(id) != nil else { return }
      carryOut(effect, id)
    }
    checkPolling(id)
    checkSender()
  }

  private mutating func carryOut(_ effect: Effect, _ id: RunID) {
    switch effect {
    case .fetchPage(let request): fetch(request, id)
    case .cancelFetch: cancelFetch(id)
    case .send(let change): begin(change, id)
    case .sendTagEdits(let changes): begin(changes, id)
    case .fetchDetails(let conversation, _):
      checkSilence(id, "asks for details")
      begin(Call(.details, of: id, about: conversation, first: .row))
    case .write(let writes):
      runs[id.program]?.writing = writes
      agenda.plan(.writes(id), at: uptime + diskTime())
    case .readMoreRows(let row, let limit):
      agenda.plan(.readsRows(after: row, limit: limit, id), at: uptime + diskTime())
    case .readChanges(let isClaiming):
      let isSender = isClaiming && disk.claim(id)
      agenda.plan(.readsChanges(isSender: isSender, id), at: uptime + diskTime())
    case .releaseSending: agenda.plan(.releases(id), at: uptime + diskTime())
    case .readJournal(let limit):
      let lines = Array(disk.tables.journalInOrder.suffix(limit))
      agenda.plan(.tells(.journalRead(.success(lines)), id), at: uptime + diskTime())
    case .readJobRows(let batch, let limit):
      let lines = disk.tables.journalInOrder.filter { $0.batch == batch }.prefix(limit)
      agenda.plan(.tells(.jobRowsRead(batch, .success(Array(lines))), id), at: uptime + diskTime())
    case .setTimer(let timer, let milliseconds): set(timer, milliseconds, id)
    case .stopTimer(let timer): runs[id.program]?.timers[timer] = nil
    case .readConnection:
      let reading = ConnectionReading(
        account: AccountID(server: "", user: UserID("me")), profile: "")
      agenda.plan(.tells(.connectionRead(.success(reading)), id), at: uptime + 5)
    case .quit: kill(id.program)
    case .loadTheme, .listThemes, .writeTrace, .redraw, .suspend, .openStore, .log: break
    }
  }

  private mutating func set(_ timer: TimerID, _ milliseconds: Int64, _ id: RunID) {
    timerSettings += 1
    runs[id.program]?.timers[timer] = timerSettings
    agenda.plan(
      .timer(timer, setting: timerSettings, id), at: uptime + max(0, milliseconds))
  }

  mutating func notify(_ timer: TimerID, _ setting: Int, _ id: RunID) {
    guard running(id)?.timers[timer] == setting else { return }
    runs[id.program]?.timers[timer] = nil
    send(.timer(timer), to: id)
  }
}
