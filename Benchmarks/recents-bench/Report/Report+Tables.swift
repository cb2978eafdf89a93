extension Report {
  /// The costs of the parts as a table.
  var partsTable: String {
    var table = MarkdownTable(["part", "CPU, median", "p99"])
    for part in parts { table.add([part.name, part.median.time, part.p99.time]) }
    return table.text
  }

  /// The costs of starting, of being idle and of polls as a table, with the ratio of each figure to
  /// that of the floor.
  var programsTable: String {
    var table = MarkdownTable([
      "rows", "program", "first frame", "rows shown", "burst, each", "woken, 10 s",
      "private memory, at its peak / of files", "quiet poll, CPU",
    ])
    for program in programs { table.add(row(program, floor: floor(of: program))) }
    return table.text
  }

  /// The costs of key presses as a table, with the ratio of each figure to that of the floor.
  var keysTable: String {
    var table = MarkdownTable([
      "key", "rows", "program", "p50", "p99", "CPU", "bytes", "system calls", "writes",
    ])
    for (pattern, key) in [(KeyPattern.bar, \SubjectResult.key), (.scroll, \.scroll)] {
      for program in programs {
        guard let cost = program[keyPath: key] else { continue }
        let floor = floor(of: program)?[keyPath: key]
        table.add(
          [pattern.name, program.rows.formatted, program.name] + cells(of: cost, floor: floor))
      }
    }
    return table.text
  }

  /// The instructions of key presses as a table.
  var instructionsTable: String {
    var table = MarkdownTable(["key", "rows", "program", "instructions"])
    for count in instructions {
      let floor = instructions.first { $0.program == "floor" && $0.key == count.key }
      let ratio =
        count.program == "floor" ? "" : ratio(Double(count.perKey), floor.map { Double($0.perKey) })
      table.add([count.key, count.rows.formatted, count.program, count.perKey.formatted + ratio])
    }
    return table.text
  }

  /// The floor with as many rows; nil for the floor.
  private func floor(of program: SubjectResult) -> SubjectResult? {
    guard program.name != "floor" else { return nil }
    return programs.first { $0.name == "floor" && $0.rows == program.rows }
  }

  private func row(_ program: SubjectResult, floor: SubjectResult?) -> [String] {
    let poll = program.poll.map { "\($0.time), \(program.pollBytes ?? 0) bytes" } ?? "–"
    return [
      program.rows.formatted, program.name, milliseconds(program.firstBytes),
      milliseconds(program.firstPaint) + ratio(program.firstPaint, floor?.firstPaint),
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

  private func cells(of key: SubjectResult.Key, floor: SubjectResult.Key?) -> [String] {
    [
      milliseconds(key.latency) + ratio(key.latency, floor?.latency), milliseconds(key.latencyP99),
      key.cpu.time + ratio(key.cpu, floor?.cpu),
      "\(Int(key.bytes))" + ratio(key.bytes, floor?.bytes),
      key.calls.map { "\($0.all.rounded(to: 1))" } ?? "–",
      key.calls.map { "\($0.writes.rounded(to: 1))" } ?? "–",
    ]
  }

  private func milliseconds(_ value: Double) -> String { "\(value.rounded(to: 2)) ms" }

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
