import Conversations

extension Parts {
  /// The work of the ledger on listed rows.
  var absorbing: [Benchmark] {
    poll(100_000) + reading(10_000, every: 4) + reading(100_000, every: 10)
  }

  private func poll(_ count: Int) -> [Benchmark] {
    var quiet = ReadingScene(rows: Array(list.rows.prefix(count)))
    quiet.readAll()
    var busy = quiet
    var paged = quiet
    var turn = 0
    return [
      Benchmark("absorb a page of 100, unchanged, \(count.formatted)") {
        quiet.read(1, size: 100)
      },
      Benchmark("absorb a page of 100, one row changed, \(count.formatted)") { measure in
        turn += 1
        busy.rows[40].name = "changed \(turn)"
        try await measure { busy.read(1, size: 100) }
      },
      Benchmark("absorb a page of 1,000, unchanged, \(count.formatted)") {
        turn += 1
        paged.read(2 + turn % 50, size: 1_000)
      },
    ]
  }

  private func reading(_ count: Int, every: Int) -> [Benchmark] {
    let rows = Array(list.rows.prefix(count))
    var known = ReadingScene(rows: rows)
    known.readAll()
    return [
      Benchmark("read \(count.formatted) rows for the first time", every: every) { measure in
        var scene = ReadingScene(rows: rows)
        try await measure { scene.readAll() }
      },
      Benchmark("read \(count.formatted) rows again, unchanged", every: every) {
        known.readAll()
      },
    ]
  }
}
