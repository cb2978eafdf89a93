import Conversations
import SeededRandom

extension Plan {
  /// Creates a random life.
  ///
  /// - Parameter seed: The seed of the random numbers; the same seed gives the same life.
  init(seed: UInt64) {
    var chance = Chance(SeededGenerator.mixed(seed))
    self.init(
      seed: seed, rows: chance.from(0...20), programs: chance.happens(30) ? 2 : 1,
      isAlone: chance.happens(40), limit: chance.happens(20) ? chance.from(25...90) : 100_000,
      firstRows: chance.from(1...12), steps: [])
    pages = PageRule(seed: seed)
    for _ in 0..<chance.from(8...70) { steps.append(step(&chance)) }
    addBulkSteps()
    addDoneSteps()
  }

  /// Inserts conversations that are done into every seventh plan; the others stay as they were.
  private mutating func addDoneSteps() {
    guard seed % 7 == 5, rows > 0 else { return }
    var chance = Chance(seed ^ 0xd0e5)
    for _ in 0..<chance.from(2...10) {
      let row = row(&chance)
      let deed: Deed =
        switch chance.below(8) {
        case 0..<4: .markDone(row: row)
        case 4: .again(row: row)
        case 5: .settle
        case 6: .undo
        default: .redo
        }
      steps.insert(
        Step(
          event: .deed(deed, program: chance.below(programs)), wait: Self.wait(&chance),
          chance: chance.next()),
        at: chance.below(steps.count + 1))
    }
  }

  /// Inserts bulk changes into every third plan; the others stay as they were.
  private mutating func addBulkSteps() {
    guard seed.isMultiple(of: 3), rows > 1 else { return }
    var chance = Chance(seed ^ 0xb01c)
    for _ in 0..<chance.from(1...8) {
      let event = Step.Event.deed(bulkDeed(&chance), program: chance.below(programs))
      steps.insert(
        Step(event: event, wait: Self.wait(&chance), chance: chance.next()),
        at: chance.below(steps.count + 1))
    }
  }

  private func bulkDeed(_ chance: inout Chance) -> Deed {
    switch chance.below(10) {
    case 0, 1: return .pauseJob
    case 2: return .cancelJob
    case 3, 4: return .undo
    default: break
    }
    let deed: BulkDeed =
      switch chance.below(5) {
      case 0, 1: .markRead
      case 2: .markUnread
      case 3: .addTag(chance.pick(["a", "b", "c"]))
      default: chance.happens(50) ? .togglePin : .removeTag(chance.pick(["a", "b", "x"]))
      }
    return .bulk(deed, rows: (0..<rows).filter { _ in chance.happens(50) })
  }

  private func step(_ chance: inout Chance) -> Step {
    Step(event: event(&chance), wait: Self.wait(&chance), chance: chance.next())
  }

  private func event(_ chance: inout Chance) -> Step.Event {
    let program = chance.below(programs)
    switch chance.below(100) {
    case 0..<60: return .deed(deed(&chance), program: program)
    case 60..<80: return .elsewhere(elsewhere(&chance), row: chance.below(max(1, rows)))
    case 80..<88: return .weather(weather(&chance))
    case 88..<94: return .kill(program: program)
    case 94..<96: return .powerLoss
    case 96: return .setClock(seconds: chance.from(-4_000...4_000))
    default: return .nothing
    }
  }

  /// Returns a wait; most are short, so that disk and network have not caught up.
  private static func wait(_ chance: inout Chance) -> Int {
    switch chance.below(100) {
    case 0..<20: 0
    case 20..<50: chance.below(40)
    case 50..<75: chance.below(700)
    case 75..<95: chance.below(8_000)
    default: chance.below(90_000)
    }
  }

  /// Returns a row; most actions concern the same few rows.
  private func row(_ chance: inout Chance) -> Int {
    chance.below(chance.happens(60) ? min(3, max(1, rows)) : max(1, rows))
  }

  private func deed(_ chance: inout Chance) -> Deed {
    let row = row(&chance)
    switch chance.below(100) {
    case 0..<14: return .markRead(row: row)
    case 14..<26: return .markUnread(row: row)
    case 26..<29: return .markDelivered(row: row)
    case 29..<40: return .togglePin(row: row)
    case 40..<52: return .addTag(chance.pick(["a", "b", "c"]), row: row)
    case 52..<60: return .removeTag(chance.pick(["a", "b", "c", "x"]), row: row)
    case 60..<63: return .reset(chance.pick([.ownList, .messages, .everyone]), row: row)
    case 63..<78: return .undo
    case 78..<84: return .redo
    default: return quietDeed(&chance, row)
    }
  }

  private func quietDeed(_ chance: inout Chance, _ row: Int) -> Deed {
    switch chance.below(8) {
    case 0: .details(row: row)
    case 1: .journal
    // Every other plan has it, so that the others stay as they were.
    case 2: seed.isMultiple(of: 2) ? .withdraw(number: row % 4 + 1) : .statistics
    case 3: .refresh
    case 4, 5: .focus(chance.happens(60))
    case 6: .cycleFilter
    default: .quit(insists: chance.happens(60))
    }
  }

  private func elsewhere(_ chance: inout Chance) -> Elsewhere {
    let event = anyElsewhere(&chance)
    return isAlone && event.isOfUser ? .message : event
  }

  private func anyElsewhere(_ chance: inout Chance) -> Elsewhere {
    switch chance.below(16) {
    case 0..<4: .message
    case 4: .ownMessage
    case 5: .read
    case 6: .unread
    case 7: .pin
    case 8: .unpin
    case 9: .reset
    case 10, 11: .addTag(chance.pick(["x", "y", "z"]))
    case 12: .removeTag(chance.pick(["x", "y", "z"]))
    case 13: .writeStaleTags
    case 14: .rename(chance.below(10))
    default: chance.happens(50) ? .pinForEveryone : .unpinForEveryone
    }
  }

  /// Returns random weather; the disk of a lone user does not fail, so that nothing excuses a loss.
  private func weather(_ chance: inout Chance) -> Weather {
    var weather = Weather()
    weather.delay = chance.pick([20, 300, 900, 4_000])
    weather.diskDelay = chance.pick([3, 20, 20, 500, 9_000])
    if weather.delay == 4_000, weather.diskDelay != 20 { weather.bandwidth = 50_000 }
    guard chance.happens(75) else { return weather }
    weather.loss = chance.pick([0, 0, 10, 30])
    weather.faults = chance.pick([0, 0, 10, 40])
    weather.repeats = chance.pick([0, 10, 30])
    weather.unreadable = chance.pick([0, 0, 15])
    weather.isOut = chance.happens(15)
    weather.refusesKey = chance.happens(6)
    if programs > 1, chance.happens(15) { weather.refusesKeyOf = chance.below(programs) }
    weather.isDiskFull = !isAlone && chance.happens(15)
    weather.isDiskUnreadable = !isAlone && chance.happens(5)
    return weather
  }
}
