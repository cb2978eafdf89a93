import Conversations

@testable import Queries

/// A text is a query that can be written again, or an error at a place in it.
///
/// - Shape: Lines; the first is the query, then a name, a message, and tags.
enum QueryPromises {
  static func check(_ input: [UInt8]) throws(BrokenPromise) {
    var lines = FuzzInput(input).lines
    let typed = lines.isEmpty ? "" : lines.removeFirst()
    let query: Query
    do {
      query = try Query(parsing: typed)
    } catch {
      let isInside = error.place.lowerBound >= 0 && error.place.upperBound <= typed.count
      return try expect("An error is at a place in the text", isInside, "\(error)")
    }
    let printed = query.description
    try expect(
      "A query that is printed is the same", query == (try? Query(parsing: printed)), printed)
    try checkEvaluation(of: query, lines)
  }

  /// A row is found in a list exactly if it is found alone.
  private static func checkEvaluation(
    of query: Query, _ lines: [String]
  ) throws(BrokenPromise) {
    let row = Conversation(
      id: ConversationID("c"), peer: .group(GroupID("g")), name: lines.first ?? "",
      tags: lines.dropFirst(2).prefix(20).map { Tag($0) },
      lastMessage: LastMessage(
        id: MessageID("1"), sender: Person(id: UserID("ada"), name: "Ada"),
        content: .text(lines.dropFirst().first ?? "", hasLink: false), sentAt: Timestamp(1_000_000)),
      updatedAt: Timestamp(1_000_000))
    var ledger = Ledger()
    var index = SearchIndex()
    let me = UserID("me")
    ledger.absorb(Snapshot(ticket: ledger.issueTicket(), rows: [row], coverage: .all))
    index.addMissingRows(of: ledger, me: me)
    let context = QueryContext(me: me, now: Timestamp(1_003_600))
    let compiled = CompiledQuery(query, in: context)
    let isListed = compiled.rows(of: ledger, in: index, keeping: nil).count == 1
    try expect("A row is found in the list", isListed == compiled.matches(row, me: me), "\(query)")
    let opposite = CompiledQuery(.not(query), in: context)
    try expect(
      "The opposite finds the others", isListed != opposite.matches(row, me: me), "\(query)")
    let next = compiled.nextChange(of: ledger, in: index)
    try expect("A change is in the future", next.map { $0 > context.now } ?? true, "\(query)")
  }
}
