import Conversations
import ConversationsAPI
import EventLoop
import RecentChats
import RecentChatsPane
import Screen

/// The benchmarks of the program's parts.
struct Parts {
  /// The longest list; shorter ones are its first rows.
  let list: SampleList

  /// All benchmarks.
  var benchmarks: [Benchmark] {
    decoding + absorbing + pressing(100) + pressing(10_000) + pressing(100_000) + pending
      + filtering + ordering + viewing + drawing + tracing
  }

  private var decoding: [Benchmark] {
    let client = list.client(reading: list.body)
    let large = list.client(reading: list.largeBody)
    return [
      Benchmark("decode a page of 100") {
        // Not the first page, which a client caches.
        _ = try await client.page(PageRequest(ticket: Ticket(1), number: 2, size: 100))
      },
      Benchmark("decode a page of 1,000", every: 4) {
        _ = try await large.page(PageRequest(ticket: Ticket(1), number: 1, size: 1_000))
      },
    ]
  }

  /// The number of operations in a sample where one takes microseconds.
  static let batch = 50

  private func pressing(_ count: Int) -> [Benchmark] {
    var scene = PaneScene(list.rows.prefix(count), user: list.user)
    var scrolled = scene
    for _ in 0..<48 { scrolled.press(Key(.character("j"))) }
    let name = count.formatted
    return [
      Benchmark("key press, the bar moves, \(name)", batch: 2 * Self.batch) {
        for _ in 0..<Self.batch {
          scene.press(Key(.character("j")))
          scene.press(Key(.character("k")))
        }
      },
      Benchmark("key press, the list scrolls, \(name)", batch: Self.batch) { measure in
        var scene = scrolled
        try await measure { for _ in 0..<Self.batch { scene.press(Key(.character("j"))) } }
      },
    ]
  }

  private var tracing: [Benchmark] {
    let now = Moment(wall: Timestamp(0), uptime: 123_456)
    let trace = Trace(head: "bench", start: now)
    return [
      Benchmark("a key press in the trace, with one effect", batch: Self.batch) {
        for _ in 0..<Self.batch {
          trace.record(.command(.moveDown, count: nil), at: now)
          trace.record(.setTimer(.poll, milliseconds: 5_000), at: now)
        }
      }
    ]
  }

  private var drawing: [Benchmark] {
    var scene = PaneScene(list.rows.prefix(10_000), user: list.user)
    // The first one moves the bar to the last visible row.
    scene.press(Key(.pageDown))
    let first = scene.frame
    scene.press(Key(.pageDown))
    let second = scene.frame
    let copy = scene.drawnAnew()
    scene.press(Key(.character("j")))
    let third = scene.frame
    let theme = Theme.builtin
    let paints = first.lines.flatMap { $0.cells.map(\.paint) }
    var sum = 0
    return [
      Benchmark("view-model of a screen", batch: Self.batch) {
        for _ in 0..<Self.batch { sum += scene.viewModel.header.shown }
      },
      Benchmark("layout of a fresh screen", batch: 5) {
        for _ in 0..<5 { sum += scene.drawnAnew().size.rows }
      },
      Benchmark("frame difference, all rows other", batch: Self.batch) {
        for _ in 0..<Self.batch { sum += second.changes(from: first).count }
      },
      Benchmark("frame difference, equal rows", batch: Self.batch) {
        for _ in 0..<Self.batch { sum += copy.changes(from: second).count }
      },
      Benchmark("finding out that the list scrolled", batch: Self.batch) {
        for _ in 0..<Self.batch { sum += third.scroll(from: second)?.distance ?? 0 }
      },
      Benchmark("finding out that it did not", batch: Self.batch) {
        for _ in 0..<Self.batch { sum += second.scroll(from: first)?.distance ?? 0 }
      },
      Benchmark("theme look-up of one cell", batch: paints.count) {
        for paint in paints { sum += Int(theme.style(for: paint).attributes.rawValue) }
      },
    ]
  }
}
