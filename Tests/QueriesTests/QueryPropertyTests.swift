import Conversations
import MessageText
import SeededRandom
import Testing

@testable import Queries

/// Random queries and rows, from one seed each, against an evaluator that looks at one row, one
/// condition and one scalar after the other.
@Suite struct QueryPropertyTests {
  @Test(arguments: 0..<30)
  func `A query that is printed and parsed is the same query`(seed: Int) throws {
    var sample = QuerySample(seed: UInt64(seed))
    for _ in 0..<40 {
      let query = sample.query(depth: 3)
      let printed = query.description
      let parsed = try? Query(parsing: printed)
      #expect(parsed == query, "\(printed)")
      #expect(parsed?.description == printed)
    }
  }

  @Test(arguments: 0..<25)
  func `A query finds what an evaluator finds that looks at each row`(seed: Int) {
    var sample = QuerySample(seed: UInt64(seed))
    let rows = (0..<30).map { sample.row(number: $0) }
    let (ledger, index) = sample.indexed(rows)
    for _ in 0..<15 {
      let context = sample.context(rows)
      let query = sample.query(depth: 2)
      let slow = SlowEvaluator(context: context)
      let compiled = CompiledQuery(query, in: context)
      let listed = compiled.rows(of: ledger, in: index, keeping: nil)
      let inList = Set((0..<listed.count).map { listed[$0] })
      for place in 0..<ledger.count {
        let slot = ledger.slot(at: place)
        guard let row = ledger.visible(in: slot) else { continue }
        let isFound = slow.holds(query, for: row.conversation)
        #expect(inList.contains(slot) == isFound, "\(query) in \(row.conversation)")
        #expect(compiled.matches(slot, of: ledger, in: index) == isFound, "\(query)")
        #expect(compiled.matches(row.conversation, me: context.me) == isFound, "\(query)")
      }
    }
  }

  @Test(arguments: 0..<25)
  func `What changes while time passes is known beforehand`(seed: Int) {
    var sample = QuerySample(seed: UInt64(seed))
    let rows = (0..<30).map { sample.row(number: $0) }
    let (ledger, index) = sample.indexed(rows)
    for _ in 0..<10 {
      var context = sample.context(rows)
      let query = sample.query(depth: 2)
      let before = CompiledQuery(query, in: context)
      let first = Set(before.found(in: ledger, index))
      let next = before.nextChange(of: ledger, in: index)
      #expect(next.map { $0 > context.now } ?? true)
      #expect(before.dependsOnTime || next == nil)
      if let next {
        context.now = Timestamp(next.seconds - 1)
        #expect(
          Set(CompiledQuery(query, in: context).found(in: ledger, index)) == first, "\(query)")
      }
      let later = Timestamp(before.now + sample.span())
      let changes = before.changes(until: later, of: ledger, in: index)
      context.now = later
      let isOtherDay = before.isOutdated(in: context)
      let second = Set(CompiledQuery(query, in: context).found(in: ledger, index))
      let changed = first.symmetricDifference(second)
      let known = Set(changes.compactMap { ledger.slot(of: $0) })
      #expect(isOtherDay || changed.isSubset(of: known), "\(query)")
      #expect(changed.isEmpty || next.map { $0 <= later } ?? false, "\(query)")
    }
  }

  @Test(arguments: 0..<25)
  func `A text that is found is highlighted where it is listed`(seed: Int) {
    var sample = QuerySample(seed: UInt64(seed))
    let rows = (0..<20).map { sample.row(number: $0) }
    for _ in 0..<20 {
      let context = sample.context(rows)
      let predicate = sample.textPredicate()
      let query = Query.predicate(predicate)
      let compiled = CompiledQuery(query, in: context)
      let highlights = QueryHighlights(of: query)
      let negated = QueryHighlights(of: .not(query))
      #expect(negated.isEmpty)
      for row in rows {
        let message = PreviewText.preview(of: row.lastMessage, me: context.me).text
        let sender = PreviewText.sender(
          of: row.lastMessage, inGroup: row.peer.kind != .user, me: context.me)
        let ranges =
          highlights.ranges(in: row.name, of: .name) + highlights.ranges(in: message, of: .text)
          + (sender.map { highlights.ranges(in: $0, of: .from) } ?? [])
        let inTags = row.tagList.flatMap { highlights.ranges(inTagLabel: "#" + $0.rawValue) }
        let isHighlighted = !ranges.isEmpty || !inTags.isEmpty
        let isEmptyText = highlights.isEmpty
        #expect(
          compiled.matches(row, me: context.me) == (isHighlighted || isEmptyText), "\(query) \(row)"
        )
      }
    }
  }
}

extension CompiledQuery {
  fileprivate func found(in ledger: Ledger, _ index: SearchIndex) -> [RowSlot] {
    let rows = rows(of: ledger, in: index, keeping: nil)
    return (0..<rows.count).map { rows[$0] }
  }
}

/// Evaluates a query in the most obvious way.
private struct SlowEvaluator {
  let context: QueryContext

  func holds(_ query: Query, for row: Conversation) -> Bool {
    switch query {
    case .all(let operands): operands.allSatisfy { holds($0, for: row) }
    case .any(let operands): operands.contains { holds($0, for: row) }
    case .not(let operand): !holds(operand, for: row)
    case .predicate(let predicate): holds(predicate, for: row)
    }
  }

  private func holds(_ predicate: Query.Predicate, for row: Conversation) -> Bool {
    let sent = row.lastMessage.map(\.sentAt.seconds).flatMap { $0 > 0 ? $0 : nil }
    switch predicate {
    case .word(let text):
      return texts(of: row).contains { occurs(text, in: $0) }
        || folded(text).isEmpty
    case .tagPrefix(let text):
      return row.tagList.contains { folded($0.rawValue).starts(with: folded(text)) }
    case .state(let state): return isIn(state, row)
    case .tag(.any): return !row.tagList.isEmpty
    case .tag(.none): return row.tagList.isEmpty
    case .tag(.matching(let pattern)):
      return row.tagList.contains { matches(pattern, $0.rawValue) }
    case .text(_, let text) where folded(text).isEmpty: return true
    case .text(.name, let text): return occurs(text, in: row.name)
    case .text(.text, let text): return occurs(text, in: preview(of: row))
    case .text(.from, let text):
      guard let sender = row.lastMessage?.sender else { return false }
      return occurs(text, in: sender.name) || occurs(text, in: sender.id.rawValue)
    case .id(let pattern): return matches(pattern, row.peer.rawValue)
    case .type(let name): return types(of: row.lastMessage).contains(name)
    case .number(.unread, let comparison, let number):
      switch row.unread {
      case .count(let count): return compare(count, comparison, number)
      case .marked: return compare(1, comparison, number)
      case .untracked, .unknown: return false
      }
    case .number(.members, let comparison, let number):
      return row.members.map { compare($0, comparison, number) } ?? false
    case .age(let field, let comparison, let span):
      guard let sent, field == .age || isIn(.waiting, row) else { return false }
      return compare(max(0, context.now.seconds - sent), comparison, span.seconds)
    case .since(let day): return sent.map { $0 >= start(of: day) } ?? false
    case .before(let day): return sent.map { $0 < start(of: day) } ?? false
    }
  }

  private func isIn(_ state: Query.State, _ row: Conversation) -> Bool {
    let isMarked = context.marked[state]?.contains(row.id) ?? false
    let message = row.lastMessage
    let isAction = if case .groupAction = message?.content { true } else { false }
    let isMine = message?.sender.id == context.me
    let isFromPerson = message != nil && !isAction && message?.sender.id != .system
    switch state {
    case .unread: return row.unread.isUnread
    case .read: return row.unread == .count(0)
    case .pinned: return row.pin != nil
    case .muted, .selected: return isMarked
    case .user: return row.peer.kind == .user
    case .group: return row.peer.kind == .group
    case .online: return row.presence == .online && !row.isBlocked
    case .pending: return false
    case .failed: return isMarked || isMine && message?.receipt == .failed
    case .stale: return context.isStale
    case .mentioned: return (row.unreadMentions ?? 0) > 0
    case .blocked: return row.isBlocked
    case .untracked: return row.unread == .untracked || row.unread == .unknown
    case .mine: return isFromPerson && isMine
    case .waiting: return isFromPerson && !isMine
    }
  }

  private func types(of message: LastMessage?) -> [String] {
    switch message?.content {
    case nil: ["none"]
    case .text: ["text"]
    case .media(.image, _, _, _): ["image"]
    case .media(.gif, _, _, _): ["gif", "image"]
    case .deleted: ["deleted"]
    case .groupAction: ["action"]
    case .custom(let type, _): [type.lowercased()]
    default: []
    }
  }

  private func texts(of row: Conversation) -> [String] {
    let sender = PreviewText.sender(
      of: row.lastMessage, inGroup: row.peer.kind != .user, me: context.me)
    return [row.name, preview(of: row)] + [sender].compactMap(\.self)
      + row.tagList.map(\.rawValue)
  }

  private func preview(of row: Conversation) -> String {
    PreviewText.preview(of: row.lastMessage, me: context.me).text
  }

  /// Local midnight, found by looking at every quarter of an hour.
  private func start(of day: Query.Day) -> Int64 {
    let today = CivilTime(context.now, in: context.utcOffset).date
    let sought: Int64 =
      switch day {
      case .date(let date): date.daysSinceEpoch
      case .today: today.daysSinceEpoch
      case .yesterday: today.daysSinceEpoch - 1
      case .weekday(let weekday):
        (0..<7).map { today.daysSinceEpoch - $0 }.first { ($0 + 4) % 7 == weekday } ?? 0
      }
    let noon = sought * 86_400
    return stride(from: noon - 100_800, through: noon + 100_800, by: 900).first { moment in
      CivilTime(Timestamp(moment), in: context.utcOffset).date.daysSinceEpoch == sought
    } ?? 0
  }

  private func compare<Number: Comparable>(
    _ left: Number, _ comparison: Query.Comparison, _ right: Number
  ) -> Bool {
    switch comparison {
    case .greater: left > right
    case .greaterOrEqual: left >= right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .equal: left == right
    }
  }

  private func matches(_ pattern: Query.Pattern, _ text: String) -> Bool {
    matches(pattern.parts.map(folded)[...], folded(text)[...])
  }

  /// The first part must stand at the beginning; each other one at some place after it.
  private func matches(
    _ parts: ArraySlice<[Unicode.Scalar]>, _ text: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard let first = parts.first, text.starts(with: first) else { return false }
    let rest = text.dropFirst(first.count)
    guard parts.count > 1 else { return rest.isEmpty }
    return (0...rest.count).contains { matches(parts.dropFirst(), rest.dropFirst($0)) }
  }

  private func occurs(_ word: String, in text: String) -> Bool {
    let (word, text) = (folded(word), folded(text))
    return word.isEmpty || text.indices.contains { text[$0...].starts(with: word) }
  }

  private func folded(_ text: some StringProtocol) -> [Unicode.Scalar] {
    var bytes: [UInt8] = []
    TextFolding.append(text, to: &bytes)
    return Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }
}

/// Random rows and queries made of few letters, so that many match.
private struct QuerySample {
  let me = UserID("me")
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let pieces = [
    "a", "A", "b", "é", "e\u{301}", "s", "ß", "#", "한", "Ё", "🎉", "\u{300}", "-", "*", "\"", "\\",
    " ", "  ", "(", ")", "|", ":", ">", "is:", "tag:", "OR", "any", "none", "\t", "o",
  ]

  mutating func query(depth: Int) -> Query {
    switch depth > 0 ? Int.random(in: 0..<5, using: &random) : 0 {
    case 2:
      .all(of: (0..<Int.random(in: 1...3, using: &random)).map { _ in query(depth: depth - 1) })
    case 3:
      .any(of: (0..<Int.random(in: 1...3, using: &random)).map { _ in query(depth: depth - 1) })
    case 4: .not(query(depth: depth - 1))
    default: .predicate(predicate())
    }
  }

  private mutating func predicate() -> Query.Predicate {
    switch Int.random(in: 0..<13, using: &random) {
    case 0...2: textPredicate()
    case 3, 4: .state(pick(Query.State.allCases))
    case 5: .tag(pick([.any, .none]))
    case 6: .id(pattern(["u1", "g", "2", "0"]))
    case 7: .type(pick(Query.MessageType.allCases.map(\.rawValue) + ["order"]))
    case 8:
      .number(
        pick(Query.NumberField.allCases), pick(Query.Comparison.allCases),
        pick([0, 1, 2, 300, Int.max]))
    case 9, 10:
      .age(pick(Query.AgeField.allCases), pick(Query.Comparison.allCases), timeSpan())
    case 11: .since(day())
    default: .before(day())
    }
  }

  /// A condition on a text that the list shows.
  mutating func textPredicate() -> Query.Predicate {
    switch Int.random(in: 0..<5, using: &random) {
    case 0, 1: .word(someText(3))
    case 2: .tagPrefix(text(2))
    case 3: .tag(.matching(pattern(Self.pieces)))
    default: .text(pick([.name, .text]), someText(2))
    }
  }

  mutating func span() -> Int64 { pick([0, 1, 59, 60, 3_600, 5_400, 86_400, 172_800]) }

  private mutating func timeSpan() -> Query.TimeSpan {
    pick([0, 1, 59, 60, 3_600, 5_400, 86_400, 604_800].compactMap { Query.TimeSpan(seconds: $0) })
  }

  private mutating func day() -> Query.Day {
    let dates = [19, 20, 21, 22].compactMap { CivilDate(year: 2026, month: 11, day: $0) }
    return pick([.today, .yesterday] + dates.map { .date($0) } + (0..<7).map { .weekday($0) })
  }

  private mutating func pattern(_ pieces: [String]) -> Query.Pattern {
    let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      Bool.random(using: &random) ? pick(pieces) : ""
    }
    return Query.Pattern(parts) ?? pattern(pieces)
  }

  mutating func context(_ rows: [Conversation]) -> QueryContext {
    let offsets: [UTCOffsets] = [
      0, 3_600, -18_000, 20_700,
      UTCOffsets(3_600, changes: [UTCOffsets.Change(Timestamp(Self.now - 7_200), 0)]),
      UTCOffsets(0, changes: [UTCOffsets.Change(Timestamp(Self.midnight), 3_600)]),
    ]
    func some() -> Set<ConversationID> {
      Set(rows.map(\.id).filter { _ in Int.random(in: 0..<4, using: &random) == 0 })
    }
    return QueryContext(
      me: me, now: Timestamp(Self.now + span()), utcOffset: pick(offsets),
      isStale: Bool.random(using: &random),
      marked: [.muted: some(), .selected: some(), .failed: some()])
  }

  /// 2026-11-21 12:00 UTC.
  private static let now: Int64 = 1_795_262_400
  private static let midnight: Int64 = now - 43_200

  mutating func row(number: Int) -> Conversation {
    let isGroup = Bool.random(using: &random)
    let sender = pick([
      Person(id: UserID("ada"), name: text(3)), Person(id: me, name: "Me"),
      Person(id: .system, name: "System"),
    ])
    let contents: [MessageContent] = [
      .text(text(6), hasLink: false), .media(.image, caption: nil, files: [], count: 1),
      .media(.gif, caption: nil, files: [], count: 1), .deleted,
      .custom(type: pick(["order", "Order", "b"]), text: nil), .custom(type: "text", text: text(2)),
      .groupAction(GroupAction(verb: .joined, by: sender, on: nil)),
    ]
    let ages: [Int64] = [-5, 0, 1, 58, 59, 60, 61, 3_599, 3_600, 3_601, 43_200, 86_400, 172_800]
    let message = LastMessage(
      id: MessageID("1"), sender: sender, content: pick(contents),
      sentAt: Timestamp(pick([0] + ages.map { Self.now - $0 })),
      receipt: pick([.sent, .failed]))
    return Conversation(
      id: ConversationID("c\(number)"),
      peer: isGroup ? .group(GroupID("g\(number)")) : .user(UserID("u\(number)")),
      name: text(4),
      unread: pick([.count(0), .count(1), .count(2), .marked, .untracked, .unknown]),
      unreadMentions: pick([nil, 0, 2]),
      tags: pick([nil, [], [Tag(text(3))], [Tag(text(2)), Tag("any")]]),
      pin: pick([nil, Pin(scope: .own, since: Timestamp(1))]),
      lastMessage: Int.random(in: 0..<8, using: &random) == 0 ? nil : message,
      updatedAt: Timestamp(Int64(number)), presence: pick([.online, .offline, .unknown]),
      members: pick([nil, 0, 2, 300, 301]), isBlocked: Bool.random(using: &random))
  }

  /// The rows in a ledger and its index; some slots are used a second time.
  mutating func indexed(_ rows: [Conversation]) -> (Ledger, SearchIndex) {
    var ledger = Ledger()
    var index = SearchIndex()
    for part in [Array(rows.prefix(22)), Array(rows.suffix(22))] {
      ledger.absorb(Snapshot(ticket: ledger.issueTicket(), rows: part, coverage: .all))
      index.update(Set(part.map(\.id)), of: ledger, me: me)
    }
    return (ledger, index)
  }

  /// A text of at least one scalar.
  private mutating func someText(_ length: Int) -> String {
    let text = text(length)
    return text.isEmpty ? "a" : text
  }

  private mutating func text(_ length: Int) -> String {
    (0..<Int.random(in: 0...length, using: &random)).map { _ in pick(Self.pieces) }.joined()
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }
}
