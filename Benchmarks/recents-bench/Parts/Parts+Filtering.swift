import Conversations
import RecentChats
import Screen

extension Parts {
  /// The keys of a filter in the longest list, and pages that arrive meanwhile.
  var filtering: [Benchmark] {
    keys + [
      taking("take in a page of 1,000 new rows, up to 100,000", typed: ""),
      taking("take in a page of 1,000 new rows, up to 100,000, filtered", typed: "/wa"),
    ]
  }

  private var keys: [Benchmark] {
    var scene = PaneScene(list.rows[...], user: list.user)
    let fresh = scene
    var typing = scene
    typing.press(Key(.character("/")))
    var querying = scene
    querying.press(Key(.character("\\")))
    return [
      Benchmark("filter key, the first one, 100,000") { measure in
        var scene = fresh
        scene.press(Key(.character("/")))
        try await measure { scene.press(Key(.character("a"))) }
      },
      typed("warranty", in: &typing), typed("#urgent", in: &typing),
      typed("a r e #", in: &typing),
      typed("is:unread age>1h", in: &querying), typed("tag:*r*g*", in: &querying),
      typed("-from:a OR text:e OR #", in: &querying),
      Benchmark("filter key, the next kind, 100,000", batch: 4, every: 4) {
        for _ in 0..<4 { scene.press(Key(.character("f"))) }
      },
    ]
  }

  private func typed(_ text: String, in scene: inout PaneScene) -> Benchmark {
    var scene = scene
    return Benchmark(
      "filter key, \(text) typed and deleted, 100,000", batch: 2 * text.count, every: 4
    ) {
      for character in text { scene.press(Key(.character(character))) }
      for _ in text { scene.press(Key(.backspace)) }
    }
  }

  private func taking(_ name: String, typed: String) -> Benchmark {
    Benchmark(name, batch: list.rows.count / 1_000 + 1, every: 20) {
      _ = PaneScene(list.rows[...], user: list.user, typing: typed)
    }
  }
}
