/// A search for the shortest plan that fails in the same way.
struct Shrinker {
  private(set) var plan: Plan
  private let fails: (Plan) -> Bool
  private var tries = 0

  /// The maximum number of lives to try.
  private static let mostTries = 4_000

  init(_ plan: Plan, fails: @escaping (Plan) -> Bool) {
    self.plan = plan
    self.fails = fails
  }

  /// Removes unneeded parts, until nothing more can be removed.
  mutating func shrink() {
    var length: Int
    repeat {
      length = plan.steps.count
      leaveOutSteps()
      simplify()
    } while plan.steps.count < length && tries < Self.mostTries
  }

  /// Removes chunks: first half of all steps, then smaller chunks, down to single steps.
  private mutating func leaveOutSteps() {
    var size = max(1, plan.steps.count / 2)
    while true {
      var start = 0
      while start < plan.steps.count {
        var shorter = plan
        shorter.steps.removeSubrange(start..<min(start + size, plan.steps.count))
        if !accept(shorter) { start += size }
      }
      if size == 1 { return }
      size /= 2
    }
  }

  /// Simplifies to fewer rows, one program, no waiting, good weather, and no limit.
  private mutating func simplify() {
    for rows in 0..<plan.rows where accept({ $0.rows = rows }) { break }
    accept { $0.programs = 1 }
    accept { $0.limit = 100_000 }
    accept { $0.firstRows = 30 }
    for index in plan.steps.indices {
      accept { $0.steps[index].wait = 0 }
      guard case .weather = plan.steps[index].event else { continue }
      for calmer in Weather.calmer {
        accept { plan in
          guard case .weather(var weather) = plan.steps[index].event else { return }
          calmer(&weather)
          plan.steps[index].event = .weather(weather)
        }
      }
    }
  }

  @discardableResult
  private mutating func accept(_ change: (inout Plan) -> Void) -> Bool {
    var other = plan
    change(&other)
    return other != plan && accept(other)
  }

  private mutating func accept(_ other: Plan) -> Bool {
    tries += 1
    guard tries < Self.mostTries, fails(other) else { return false }
    plan = other
    return true
  }
}

extension Weather {
  /// The functions that each remove one fault.
  fileprivate static let calmer: [@Sendable (inout Weather) -> Void] = [
    { $0.loss = 0 }, { $0.faults = 0 }, { $0.repeats = 0 }, { $0.unreadable = 0 },
    { $0.isOut = false }, { $0.refusesKey = false }, { $0.refusesKeyOf = nil },
    { $0.isDiskFull = false },
    { $0.isDiskUnreadable = false }, { $0.delay = 300 }, { $0.diskDelay = 20 },
  ]
}
