/// The result of one seed.
public struct Verdict: Sendable {
  /// The seed.
  public let seed: UInt64
  /// The violation; nil when there was none.
  public let complaint: Complaint?
  /// A number that distinguishes this life from every other.
  public let trace: UInt64
  private let rule: Rule?

  /// Runs the life of a seed.
  ///
  /// - Parameters:
  ///   - seed: The seed.
  ///   - rule: The rule that is switched off, if any.
  public init(seed: UInt64, without rule: Rule? = nil) {
    var life = Life(Plan(seed: seed), without: rule)
    life.live()
    self.seed = seed
    self.rule = rule
    complaint = life.complaint
    trace = life.trace.hash
  }

  /// Returns the seed, the violation, and the shortest life that shows it.
  ///
  /// - Parameter lines: The maximum number of trace lines, counted from the end.
  /// - Returns: The report.
  public func report(lines: Int = 80) -> String {
    guard let complaint else { return "seed \(seed): all is well, trace \(trace)" }
    let rule = rule
    var shrinker = Shrinker(Plan(seed: seed)) { plan in
      var life = Life(plan, without: rule)
      life.live()
      return life.complaint?.property == complaint.property
    }
    shrinker.shrink()
    var life = Life(shrinker.plan, without: rule, tellingAll: true)
    life.live()
    let plan = shrinker.plan
    let short = life.complaint?.sentence ?? complaint.sentence
    return """
      seed \(seed), trace \(trace): not so: \(complaint.property.rawValue)
        \(complaint.sentence)
      in short, \(plan.rows) rows, \(plan.programs) programs, \(plan.isAlone ? "alone, " : "")\
      \(plan.limit) requests a minute, \(plan.firstRows) rows at first, \(plan.steps.count) steps:
        \(short)
      \(life.trace.lines.suffix(lines).map { "  " + $0 }.joined(separator: "\n"))
      """
  }
}
