/// What a program costs in a terminal.
///
/// - Units: Milliseconds for waiting, microseconds for processor time and bursts, MiB for memory.
struct SubjectResult: Codable {
  /// Which program.
  let name: String
  /// How many rows it shows.
  let rows: Int
  /// From the start to the first byte on the screen.
  var firstBytes = 0.0
  /// From the start to the rows on the screen.
  var firstPaint = 0.0
  /// A key that moves the bar.
  var key: Key?
  /// A key that scrolls the list.
  var scroll: Key?
  /// Each of 2,000 keys that were typed at once.
  var burst = 0.0
  /// How often it woke in ten seconds without keys and polls.
  var wakeUps = 0
  /// What it wrote to the terminal meanwhile.
  var idleBytes = 0
  /// The most memory it had.
  var memory = 0.0
  /// Processor time of a poll that brought nothing.
  var poll: Double?
  /// What all such polls together wrote to the terminal.
  var pollBytes: Int?

  /// What a key press costs.
  struct Key: Codable {
    let latency: Double
    let latencyP99: Double
    let bytes: Double
    let cpu: Double

    init(_ cost: KeyCost) {
      latency = cost.latency.median
      latencyP99 = cost.latency.p99
      bytes = cost.bytes.median
      cpu = cost.cpu.median
    }
  }

  init(name: String, rows: Int) {
    self.name = name
    self.rows = rows
  }
}

extension SubjectResult {
  /// Takes in what a key costs that moves the bar.
  mutating func setKey(_ cost: KeyCost) { key = Key(cost) }

  /// Takes in what a key costs that scrolls the list.
  mutating func setScroll(_ cost: KeyCost) { scroll = Key(cost) }
}
