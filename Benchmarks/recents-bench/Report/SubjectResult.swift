/// The costs of a program in a terminal.
///
/// - Units: Milliseconds for latency, microseconds for processor time and bursts.
struct SubjectResult: Codable {
  /// The name of the program.
  let name: String
  /// The number of rows it shows.
  let rows: Int
  /// The time from the start to the first byte on the screen.
  var firstBytes = 0.0
  /// The time from the start to the rows on the screen.
  var firstPaint = 0.0
  /// The cost of a key that moves the bar; nil for a program without one.
  var key: Key?
  /// The cost of a key that scrolls the list; nil for a list that is too short.
  var scroll: Key?
  /// The time per key of 2,000 keys that were typed at once.
  var burst = 0.0
  /// The number of wake-ups in ten seconds without keys and polls.
  var wakeUps = 0
  /// The bytes written to the terminal meanwhile.
  var idleBytes = 0
  /// The memory with the whole list read, at rest.
  var memory = MemoryUse()
  /// The largest memory until then.
  var peakMemory = MemoryUse()
  /// The processor time of a poll without news.
  var poll: Double?
  /// The bytes that all such polls together wrote to the terminal.
  var pollBytes: Int?

  /// The cost of a key press.
  struct Key: Codable {
    let latency: Double
    let latencyP99: Double
    let bytes: Double
    let cpu: Double
    let calls: SystemCalls?

    init(_ cost: KeyCost) {
      latency = cost.latency.median
      latencyP99 = cost.latency.p99
      bytes = cost.bytes.median
      cpu = cost.cpu.median
      calls = cost.calls
    }
  }

  init(name: String, rows: Int) {
    self.name = name
    self.rows = rows
  }
}
