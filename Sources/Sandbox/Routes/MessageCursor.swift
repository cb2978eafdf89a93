/// Where a request stands in a run of messages, and which way it goes.
///
/// - Source: Contract §2, §6.6.
struct MessageCursor {
  enum Affix: String { case append, prepend }

  let affix: Affix
  let id: Int?
  let limit: Int
  let skipped: Int

  init(_ query: Query) throws(APIFailure) {
    id = try query.integer("id", in: 0...Int.max)
    affix = try query.choice("affix") ?? .append
    let page = try query.pagination(defaultSize: 10)
    limit = try query.integer("limit", in: 1...1000) ?? page.perPage
    skipped = (page.page - 1) * limit
  }

  /// The messages of this step, oldest first: after the id, or before it, or from either end.
  func take(
    _ messages: some BidirectionalCollection<Message>, where admits: (Message) -> Bool
  ) -> [Message] {
    switch affix {
    case .append: collect(messages) { admits($0) && $0.id > id ?? 0 }
    case .prepend: collect(messages.reversed()) { admits($0) && $0.id < id ?? .max }.reversed()
    }
  }

  private func collect(_ messages: some Sequence<Message>, where admits: (Message) -> Bool)
    -> [Message]
  {
    Array(messages.lazy.filter(admits).dropFirst(skipped).prefix(limit))
  }

  func meta(_ found: [Message]) -> JSON {
    var meta: JSON = ["current": ["limit": JSON(limit), "count": JSON(found.count)]]
    if let edge = affix == .append ? found.last : found.first {
      meta["next"] = [
        "affix": .string(affix.rawValue), "sentAt": .integer(edge.sentAt),
        "id": .string(String(edge.id)),
      ]
    }
    return meta
  }
}
