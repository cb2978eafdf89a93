import Conversations

/// A server with the conversations of one user, who has other devices too.
struct Server {
  private(set) var rows: [ServerRow] = []
  private var places: [ConversationID: Int] = [:]
  private(set) var limit: RateLimit
  let pages: PageRule
  /// The time at which the server first applied each change.
  private(set) var firstDone: [Ticket: Int64] = [:]
  private var lastMessage = 1_000
  private var cachedList: [Conversation]?

  init(_ plan: Plan) {
    limit = RateLimit(plan.limit)
    pages = plan.pages
    var chance = Chance(plan.seed ^ 0x5eed)
    for number in 0..<plan.rows {
      let row = Self.row(number, &chance)
      places[row.id] = number
      rows.append(ServerRow(row, unread: chance.below(3), firstMessage: number * 10 + 1))
    }
  }

  private static func row(_ number: Int, _ chance: inout Chance) -> Conversation {
    let name = (number < 10 ? "u0" : "u") + String(number)
    let isGroup = number % 5 == 4
    return Conversation(
      id: ConversationID(name), peer: isGroup ? .group(GroupID(name)) : .user(UserID(name)),
      name: name, unread: number == 9 ? .untracked : .count(0),
      tags: chance.happens(30) ? [Tag("x")] : [],
      pin: number == 3 && chance.happens(30) ? Pin(scope: .everyone, since: Timestamp(5)) : nil,
      updatedAt: Timestamp(900_000 - Int64(number) * 10))
  }

  /// Returns a row, whether or not it is listed.
  subscript(id: ConversationID) -> ServerRow? { places[id].map { rows[$0] } }

  /// The entire list, in order.
  var list: [Conversation] {
    mutating get {
      if let cachedList { return cachedList }
      let list = rows.filter { !$0.isHidden }.map(\.listed).sorted {
        ServerOrder($0) < ServerOrder($1)
      }
      cachedList = list
      return list
    }
  }

  /// Changes a row.
  mutating func edit(_ index: Int, _ body: (inout ServerRow) -> Void) {
    cachedList = nil
    body(&rows[index])
  }

  func place(of id: ConversationID) -> Int? { places[id] }

  mutating func nextMessage() -> Int {
    lastMessage += 1
    return lastMessage
  }

  mutating func noteDone(_ ticket: Ticket, at now: Int64) {
    if firstDone[ticket] == nil { firstDone[ticket] = now }
  }

  /// Counts a request; returns true when it is within the limit.
  mutating func admits(at now: Int64) -> Bool { limit.admits(at: now) }
}
