import Conversations

extension Life {
  /// Lives to the end, or to the first violation.
  mutating func live() {
    for program in runs.indices { start(program) }
    for step in plan.steps where complaint == nil {
      chance = Chance(step.chance)
      take(step)
      pass(milliseconds: Int64(step.wait))
    }
    comeToRest()
    if complaint == nil { checkRest() }
  }

  private mutating func take(_ step: Step) {
    trace.note(1, step.wait, "-- \(step.event)", at: uptime)
    switch step.event {
    case .deed(let deed, let program): act(deed, at: program % runs.count)
    case .elsewhere(let event, let row): server.happen(event, to: row, at: (uptime, serverTime))
    case .weather(let weather): self.weather = weather
    case .kill(let program): kill(program % runs.count)
    case .powerLoss:
      for program in runs.indices { kill(program) }
      disk.losePower(&chance)
    case .setClock(let seconds): clockOffset += Int64(seconds)
    case .nothing: break
    }
  }

  /// Advances the time, with all occurrences that become due.
  mutating func pass(milliseconds: Int64) {
    let end = uptime + milliseconds
    while complaint == nil, let next = agenda.nextTime, next <= end {
      uptime = max(uptime, next)
      if let occurrence = agenda.takeNext() { happen(occurrence) }
    }
    uptime = end
  }

  /// Lets the life come to rest: nothing fails any more, and the user restarts ended programs and
  /// does what only the user can do.
  ///
  /// A program whose key alone is refused stays refused for a while: another one is to send meanwhile.
  private mutating func comeToRest() {
    let refused = weather.refusesKeyOf
    weather = .calm
    weather.refusesKeyOf = refused
    for run in runs.compactMap(\.self) where !run.hasStore { kill(run.id.program) }
    chance = Chance(plan.seed ^ 0xca1)
    trace.note(2, 0, "-- nothing fails any more", at: uptime)
    for round in 0..<120 where complaint == nil {
      if round == Self.roundsWithRefusedKey { weather = .calm }
      for program in runs.indices {
        start(program)
        if round % 6 == 1 { pressOn(program) }
      }
      pass(milliseconds: round == 0 ? 2_000 : 15_000)
      if isAtRest, weather.refusesKeyOf == nil { return }
    }
  }

  /// The rounds of 15 s at the end in which one program's key is still refused.
  private static let roundsWithRefusedKey = 12

  private mutating func happen(_ occurrence: Occurrence) {
    switch occurrence {
    case .arrives(let call, let hop): arrive(call, hop)
    case .repeats(let call, let hop): arriveAgain(call, hop)
    case .answers(let call, let hop): answer(call, hop)
    case .timer(let timer, let setting, let run): notify(timer, setting, run)
    case .writes(let run): finishWriting(run)
    case .tells(let event, let run): send(event, to: run)
    case .readsChanges(let isSender, let run): readChanges(isSender, run)
    case .readsJournal(let isSender, let changes, let run): readJournal(isSender, changes, run)
    case .releases(let run): releaseSending(run)
    case .readsRows(let row, let limit, let run): readRows(row, limit, run)
    }
  }
}
