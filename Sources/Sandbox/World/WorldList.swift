extension World {
  /// One page of a user's list, and the number of rows in the whole list.
  ///
  /// - Source: docs/api.md §6.1: pins of the app, own pins, then the newest first.
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

  /// A page of an unfiltered list: its rows are found by their places.
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

  /// A page of a filtered list: each row is examined once, none is sorted.
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

  /// One page of the rows of all users, ordered by UID.
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

/// The filter of a list request.
///
/// - Source: docs/api.md §6.1.
struct ListFilter: Hashable {
  var kind: Kind?
  var onlyUnread = false
  var search: String?
  var tags: Set<String> = []
  var userTags: Set<String> = []
  var groupTags: Set<String> = []
  var includesBlocked = false
  var agents: Agents = .any
  var pinnedBy: Set<PinOwner> = []

  enum Kind: String { case user, group }
  enum Agents { case any, none, only }
  enum PinOwner: String { case me, system }

  /// True if all rows except those of blocked users pass, so that rows need not be examined.
  var isOpen: Bool {
    var open = ListFilter()
    open.includesBlocked = includesBlocked
    return self == open
  }
}

extension ListFilter {
  func admits(_ row: Row, in world: World) -> Bool {
    admitsKind(row.peer)
      && (!onlyUnread || row.unread > 0)
      && (tags.isEmpty || !tags.isDisjoint(with: row.tags))
      && admitsPeer(row.peer, in: world)
      && (pinnedBy.isEmpty || admitsPin(of: row, in: world))
  }

  private func admitsKind(_ peer: SandboxPeer) -> Bool {
    switch peer {
    case .user: kind != .group && groupTags.isEmpty
    case .group: kind != .user && userTags.isEmpty
    }
  }

  private func admitsPeer(_ peer: SandboxPeer, in world: World) -> Bool {
    switch peer {
    case .user(let uid): admits(world.users[uid])
    case .group(let guid): admits(world.groups[guid])
    }
  }

  private func admits(_ user: User?) -> Bool {
    guard let user else { return false }
    return admitsName(user.name)
      && (userTags.isEmpty || !userTags.isDisjoint(with: user.tags))
      && (agents == .any || user.isAgent == (agents == .only))
  }

  private func admits(_ group: Group?) -> Bool {
    guard let group else { return false }
    return admitsName(group.name) && agents != .only
      && (groupTags.isEmpty || !groupTags.isDisjoint(with: group.tags))
  }

  private func admitsName(_ name: String) -> Bool {
    search.map { name.lowercased().contains($0.lowercased()) } ?? true
  }

  private func admitsPin(of row: Row, in world: World) -> Bool {
    let isSystem = world.appPin(of: row) != nil
    return (isSystem && pinnedBy.contains(.system))
      || (!isSystem && row.pinnedAt != nil && pinnedBy.contains(.me))
  }
}

/// The conversations of one user in the order of the list, kept sorted so that no request has to
/// sort.
///
/// The newest come last, so that moving a conversation to the newest place costs next to nothing.
struct RecencyIndex: Hashable, Sendable {
  /// A conversation with its sort key.
  struct Entry: Hashable, Sendable {
    let updatedAt: Int64
    let peer: String
    let conversation: String
  }

  private var entries: [Entry] = []

  var count: Int { entries.count }

  /// The entry at a place in the list; 0 is the newest.
  subscript(place: Int) -> Entry { entries[entries.count - 1 - place] }

  mutating func insert(_ entry: Entry) {
    entries.insert(entry, at: firstIndex(notBefore: entry))
  }

  mutating func remove(_ entry: Entry) {
    let index = firstIndex(notBefore: entry)
    guard index < entries.count, entries[index] == entry else { return }
    entries.remove(at: index)
  }

  /// The place of an entry in the list; nil if it is not in the list.
  func place(of entry: Entry) -> Int? {
    let index = firstIndex(notBefore: entry)
    guard index < entries.count, entries[index] == entry else { return nil }
    return entries.count - 1 - index
  }

  private func firstIndex(notBefore entry: Entry) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].isBelow(entry) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension RecencyIndex.Entry {
  /// True if the list shows this entry further down: older, or equally old with a later id.
  fileprivate func isBelow(_ other: Self) -> Bool {
    (updatedAt, other.peer, other.conversation) < (other.updatedAt, peer, conversation)
  }
}
