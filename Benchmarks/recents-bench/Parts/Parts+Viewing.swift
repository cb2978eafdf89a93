import Conversations
import Queries
import RecentChats
import Screen

extension Parts {
  /// Nine views of the longest list.
  var viewing: [Benchmark] {
    var scene = PaneScene(list.rows[...], user: list.user, views: Self.views)
    var switching = scene
    var typing = scene
    typing.press(Key(.character("/")))
    let text = "warranty"
    return [
      Benchmark("key press, the bar moves, nine views, 100,000", batch: 2 * Self.batch) {
        for _ in 0..<Self.batch {
          scene.press(Key(.character("j")))
          scene.press(Key(.character("k")))
        }
      },
      Benchmark("the next of ten views, 100,000", batch: 10, every: 4) {
        for _ in 0..<10 { switching.press(Key(.character("]"))) }
      },
      Benchmark(
        "filter key, \(text) typed and deleted, nine views, 100,000", batch: 2 * text.count,
        every: 4
      ) {
        for character in text { typing.press(Key(.character(character))) }
        for _ in text { typing.press(Key(.backspace)) }
      },
      Benchmark(
        "take in a page of 1,000 new rows, up to 100,000, nine views",
        batch: list.rows.count / 1_000 + 1, every: 20
      ) {
        _ = PaneScene(list.rows[...], user: list.user, views: Self.views)
      },
    ]
  }

  /// Views of all kinds, the slowest condition among them.
  private static let views = [
    "is:unread", "tag:urgent", "is:group is:unread", "waiting>1h", "age>2d -is:group", "warranty",
    "tag:*r*g*", "-from:a OR text:e", "since:yesterday",
  ].enumerated().compactMap { number, text in
    (try? Query(parsing: text)).map { ViewDefinition("view \(number)", query: $0) }
  }
}
