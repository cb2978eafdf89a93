extension World {
  /// One page of a user's list, and how many rows the whole list has.
  ///
  /// - Source: Contract §6.1: pins of the app, own pins, then the newest first.
  mutating func list(of uid: String, _ filter: ListFilter, page: Pagination)
    -> (rows: [Row], total: Int)
  {
    guard let inbox = inboxes[uid] else { return ([], 0) }
    let top = pinnedRows(of: uid, in: inbox)
    let absent = top.map(\.position) + hiddenRows(of: uid, in: inbox, filter).map(\.position)
    if filter.isOpen {
      return openPage(page, top: top.filter { !isHidden($0, filter) }, absent: absent, inbox)
    }
    return searchedPage(page, top: top, absent: absent, inbox, filter)
  }

  /// A page of a list without a search: its rows are found by their places.
  private mutating func openPage(
    _ page: Pagination, top: [Row], absent: [RecencyIndex.Entry], _ inbox: Inbox
  ) -> (rows: [Row], total: Int) {
    let holes = Set(absent.compactMap { inbox.order.place(of: $0) }).sorted()
    let total = top.count + inbox.order.count - holes.count
    var rows = Array(top.dropFirst(page.offset).prefix(page.perPage))
    var place = max(0, page.offset - top.count)
    var skipped = holes.makeIterator()
    var hole = skipped.next()
    while let next = hole, next <= place {
      place += 1
      hole = skipped.next()
    }
    while rows.count < page.perPage, place < inbox.order.count {
      if place == hole {
        hole = skipped.next()
      } else if let row = inbox[inbox.order[place].conversation] {
        rows.append(row)
        rowsExamined += 1
      }
      place += 1
    }
    return (rows, total)
  }

  /// A page of a filtered list: each row is looked at once, none is sorted.
  private mutating func searchedPage(
    _ page: Pagination, top: [Row], absent: [RecencyIndex.Entry], _ inbox: Inbox,
    _ filter: ListFilter
  ) -> (rows: [Row], total: Int) {
    var found = top.filter { filter.admits($0, in: self) && !isHidden($0, filter) }
    let absent = Set(absent)
    for place in 0..<inbox.order.count {
      let entry = inbox.order[place]
      guard !absent.contains(entry), let row = inbox[entry.conversation] else { continue }
      rowsExamined += 1
      if filter.admits(row, in: self) { found.append(row) }
    }
    return (Array(found.dropFirst(page.offset).prefix(page.perPage)), found.count)
  }

  private func pinnedRows(of uid: String, in inbox: Inbox) -> [Row] {
    guard rules.hasPinsFeature else { return [] }
    let byApp = appPins.compactMap { inbox[$0.peer.conversationID(for: uid)] }
      .filter(\.isListed)
    let own = inbox.pins.compactMap { inbox[$0] }
      .filter { $0.isListed && appPin(of: $0) == nil }
      .sorted { ($0.pinnedAt ?? 0, $1.conversation) > ($1.pinnedAt ?? 0, $0.conversation) }
    return byApp + own
  }

  private func hiddenRows(of uid: String, in inbox: Inbox, _ filter: ListFilter) -> [Row] {
    guard !filter.includesBlocked else { return [] }
    return (blocks[uid] ?? [:]).keys
      .compactMap { inbox[SandboxPeer.user($0).conversationID(for: uid)] }
      .filter(\.isListed)
  }

  private func isHidden(_ row: Row, _ filter: ListFilter) -> Bool {
    !filter.includesBlocked && blocks[row.owner]?[row.peer.id] != nil
  }

  /// The conversations of a user in the order of the list.
  mutating func conversationIDs(of uid: String) -> [String] {
    list(of: uid, ListFilter(), page: Pagination(page: 1, perPage: 1_000_000)).rows
      .map(\.conversation)
  }

  /// One page over the rows of all users, by UID.
  mutating func listEverything(_ filter: ListFilter, page: Pagination) -> (rows: [Row], total: Int)
  {
    var filter = filter
    filter.includesBlocked = true
    var found: [Row] = []
    for uid in inboxes.keys.sorted() {
      guard let inbox = inboxes[uid] else { continue }
      let rows = (0..<inbox.order.count).compactMap { inbox[inbox.order[$0].conversation] }
      rowsExamined += rows.count
      found += filter.isOpen ? rows : rows.filter { filter.admits($0, in: self) }
    }
    return (Array(found.dropFirst(page.offset).prefix(page.perPage)), found.count)
  }
}
