extension Report {
  /// The costs of the parts as a table.
  var partsTable: String {
    var table = MarkdownTable(["part", "CPU, median", "p99"])
    for part in parts { table.add([part.name, part.median.time, part.p99.time]) }
    return table.text
  }

  /// The costs of the programs as a table, with the ratio of each figure of
  /// `recents` to that of the floor.
  var programsTable: String {
    var table = MarkdownTable([
      "rows", "program", "first frame", "rows shown", "key, p50 / p99", "bytes", "CPU a key",
      "scrolling key, p50 / bytes / CPU", "burst, each", "woken, 10 s",
      "private memory, at its peak / of files", "quiet poll, CPU",
    ])
    for program in programs {
      let floor = programs.first { $0.name == "floor" && $0.rows == program.rows }
      table.add(row(program, floor: program.name == "floor" ? nil : floor))
    }
    return table.text
  }

  private func row(_ program: SubjectResult, floor: SubjectResult?) -> [String] {
    let poll = program.poll.map { "\($0.time), \(program.pollBytes ?? 0) bytes" } ?? "–"
    return [
      program.rows.formatted, program.name, milliseconds(program.firstBytes),
      milliseconds(program.firstPaint) + ratio(program.firstPaint, floor?.firstPaint),
      latency(program.key) + ratio(program.key?.latency, floor?.key?.latency),
      number(program.key?.bytes) + ratio(program.key?.bytes, floor?.key?.bytes),
      (program.key?.cpu.time ?? "–") + ratio(program.key?.cpu, floor?.key?.cpu),
      scrolling(program.scroll, floor: floor?.scroll),
      program.burst.time + ratio(program.burst, floor?.burst),
      "\(program.wakeUps)" + (program.idleBytes > 0 ? ", \(program.idleBytes) bytes" : ""),
      memory(program), poll,
    ]
  }

  private func memory(_ program: SubjectResult) -> String {
    let own = program.memory.own.rounded(to: 1)
    let peak = program.peakMemory.own.rounded(to: 1)
    return "\(own), \(peak) / \(program.memory.files.rounded(to: 1)) MiB"
  }

  private func scrolling(_ key: SubjectResult.Key?, floor: SubjectResult.Key?) -> String {
    guard let key else { return "–" }
    return [
      milliseconds(key.latency) + ratio(key.latency, floor?.latency),
      number(key.bytes) + ratio(key.bytes, floor?.bytes),
      key.cpu.time + ratio(key.cpu, floor?.cpu),
    ].joined(separator: " / ")
  }

  private func latency(_ key: SubjectResult.Key?) -> String {
    guard let key else { return "–" }
    return "\(key.latency.rounded(to: 2)) / \(key.latencyP99.rounded(to: 2)) ms"
  }

  private func milliseconds(_ value: Double) -> String { "\(value.rounded(to: 2)) ms" }

  private func number(_ value: Double?) -> String { value.map { "\(Int($0))" } ?? "–" }

  private func ratio(_ value: Double?, _ floor: Double?) -> String {
    guard let value, let floor, floor > 0 else { return "" }
    return " (\((value / floor).rounded(to: 2))×)"
  }
}

extension Double {
  /// The time with the most readable unit, from microseconds.
  fileprivate var time: String {
    switch self {
    case ..<1: "\((self * 1_000).rounded(to: 1)) ns"
    case ..<1_000: "\(rounded(to: 1)) µs"
    default: "\((self / 1_000).rounded(to: 2)) ms"
    }
  }

  fileprivate func rounded(to places: Int) -> Double {
    let scale = places == 1 ? 10.0 : 100.0
    return (self * scale).rounded() / scale
  }
}
