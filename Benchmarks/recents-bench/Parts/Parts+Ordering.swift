import Conversations
import RecentChats
import Screen

extension Parts {
  /// The orders of the longest list, and keys while its order is held.
  var ordering: [Benchmark] {
    var scene = PaneScene(list.rows[...], user: list.user)
    scene.press(Key(.character("j")))
    let held = scene.holding(list.rows)
    var moving = held
    var reading = held
    return [
      sorting("name", "n"), sorting("waiting", "w"), sorting("count", "c"), sorting("unread", "u"),
      Benchmark("key press, the bar moves, order held, 100,000", batch: 2 * Self.batch) {
        for _ in 0..<Self.batch {
          moving.press(Key(.character("j")))
          moving.press(Key(.character("k")))
        }
      },
      Benchmark("key press, mark read and unread, order held, 100,000", batch: 2 * Self.batch) {
        for _ in 0..<Self.batch {
          reading.press(Key(.character("r")))
          reading.press(Key(.character("u")))
        }
      },
      Benchmark("take in a page of 100, order held, 100,000", every: 4) { measure in
        var scene = held
        let rows = list.withMessages(10)
        try await measure { scene.poll(rows) }
      },
      Benchmark("take in a page of 100, sorted by name, 100,000", every: 4) { measure in
        var scene = scene
        scene.press(Key(.character("S")))
        scene.press(Key(.character("n")))
        let rows = list.withMessages(10)
        try await measure { scene.poll(rows) }
      },
    ]
  }

  private func sorting(_ name: String, _ key: Character) -> Benchmark {
    var scene = PaneScene(list.rows[...], user: list.user)
    return Benchmark("sort by \(name), the key and the frame, 100,000", every: 4) { measure in
      scene.press(Key(.character("S")))
      scene.press(Key(.character("r")))
      scene.press(Key(.character("S")))
      try await measure { scene.press(Key(.character(key))) }
    }
  }
}

extension SampleList {
  /// Returns the list after so many messages in rows further down.
  fileprivate func withMessages(_ count: Int) -> [Conversation] {
    var rows = self.rows
    for number in 1...count {
      var row = rows.remove(at: 50 + 7 * number)
      row.updatedAt = (rows.first?.updatedAt ?? row.updatedAt) + 1
      row.unread = .count(3)
      rows.insert(row, at: 0)
    }
    return rows
  }
}

extension PaneScene {
  /// Returns the scene after messages that its order holds back.
  fileprivate func holding(_ rows: [Conversation]) -> PaneScene {
    var scene = self
    var rows = rows
    var row = rows.remove(at: 60)
    row.updatedAt = (rows.first?.updatedAt ?? row.updatedAt) + 1
    rows.insert(row, at: 0)
    scene.poll(rows)
    return scene
  }

  /// Reads the top of a list.
  fileprivate mutating func poll(_ rows: [Conversation]) {
    for effect in send(.timer(.poll)) {
      guard case .fetchPage(let request) = effect else { continue }
      send(.pageFinished(request, .success(request.page(of: rows))))
    }
    show()
  }
}
