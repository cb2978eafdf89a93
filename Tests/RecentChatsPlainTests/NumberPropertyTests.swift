import Conversations
import MessageText
import RecentChats
import Screen
import SeededRandom
import Testing

@testable import RecentChatsPlain

/// A list that changes at random while somebody listens and types.
@Suite("Numbers, whatever happens")
struct NumberPropertyTests {
  /// Rows that come, go, move and change.
  private struct World {
    var generator: SeededGenerator
    var rows: [ChatRow] = []
    var named = 0

    init(seed: UInt64) {
      generator = SeededGenerator(seed: seed)
      for _ in 0..<6 { come() }
    }

    mutating func come() {
      named += 1
      rows.insert(Sample.row("Name\(named)", unread: .count(named % 3)), at: 0)
    }

    /// Lets something happen.
    mutating func change() {
      guard let place = rows.indices.randomElement(using: &generator) else { return come() }
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: come()
      case 1: rows.remove(at: place)
      case 2: rows.shuffle(using: &generator)
      case 3: rows[place].unread = .count(Int.random(in: 0..<5, using: &generator))
      case 4: rows[place].preview = Preview("text \(Int.random(in: 0..<9, using: &generator))")
      default: rows[place].kind = .user(.online)
      }
    }

    /// What a core would show of it.
    func view(for lines: PlainReporter) -> LinesView {
      let first = Array(rows.prefix(lines.watched))
      let known = Set(first.map(\.id))
      let others = rows.filter { lines.numbered.contains($0.id) && !known.contains($0.id) }
      let unread = rows.reduce(0) { $0 + $1.unread.known }
      return Sample.view(first, others: others, total: rows.count, unread: unread)
    }
  }

  /// The number and the name at the beginning of a line about a row.
  private static func spoken(_ line: String) -> (number: Int, name: String)? {
    guard let match = line.firstMatch(of: /^([0-9]+)\. (Name[0-9]+)/) else { return nil }
    return Int(match.1).map { ($0, String(match.2)) }
  }

  @Test(arguments: 0..<40)
  func `A number always means the row it was last said for`(seed: Int) {
    var world = World(seed: UInt64(seed))
    var lines = PlainReporter(form: .unicode, hasCompany: false)
    var heard: [Int: String] = [:]
    var count = 0
    for _ in 0..<120 {
      world.change()
      if Int.random(in: 0..<12, using: &world.generator) == 0 {
        let line =
          ["list", "more", "rows 3", "rows 9", "kind all"]
          .randomElement(using: &world.generator) ?? "list"
        _ = lines.steps(for: line)
        if line != "more" { heard = [:] }
      }
      for line in lines.report(world.view(for: lines)) {
        guard let (number, name) = Self.spoken(line) else { continue }
        #expect(heard[number] == nil || heard[number] == name, "\(line)")
        heard[number] = name
        count += 1
      }
      for (number, name) in heard {
        switch lines.steps(for: "read \(number)").first {
        case .act(_, let id): #expect(id.rawValue == name.lowercased())
        case .say: #expect(!world.rows.contains { $0.name == name })
        default: Issue.record("read \(number) does something else")
        }
      }
    }
    #expect(count > 0, "no line has a number: the search is wrong")
  }

  @Test(arguments: 0..<40)
  func `Nothing is printed for a view that was already reported`(seed: Int) {
    var world = World(seed: UInt64(seed))
    var lines = PlainReporter(form: .unicode, hasCompany: false)
    for _ in 0..<100 {
      world.change()
      _ = lines.report(world.view(for: lines))
      #expect(lines.report(world.view(for: lines)) == [])
    }
  }
}
