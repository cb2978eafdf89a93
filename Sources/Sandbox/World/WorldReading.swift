extension World {
  /// Moves the last-read pointer forward, and sets the receipts of the messages.
  ///
  /// - Source: docs/api.md §6.3, §11: the pointer only moves forward.
  mutating func markRead(_ row: Row, through id: Int?, at time: Int64) {
    let id = min(id ?? .max, threads[row.conversation]?.last?.id ?? 0)
    var row = row
    row.lastReadID = max(row.lastReadID, id)
    row.unread = unread(in: row)
    setRow(row)
    sendReceipts(for: row, through: id, at: time, read: true)
  }

  /// Sets the delivery receipts of the messages.
  mutating func markDelivered(_ row: Row, through id: Int?, at time: Int64) {
    sendReceipts(for: row, through: id ?? .max, at: time, read: false)
  }

  /// Moves the last-read pointer so that the later messages count as unread.
  ///
  /// - Source: docs/api.md §6.3: after `id`, or from `id` on if the rules include it.
  mutating func markUnread(_ row: Row, from id: Int) {
    var row = row
    row.lastReadID = rules.unreadIsInclusive ? id - 1 : id
    row.unread = unread(in: row)
    setRow(row)
  }

  /// Recounts a user's unread messages of a conversation.
  mutating func recount(_ uid: String, _ conversation: String) {
    guard var row = row(of: uid, conversation) else { return }
    row.unread = unread(in: row)
    setRow(row)
  }

  /// The number of other users' messages after the pointer; a group that is too large keeps its
  /// count.
  private func unread(in row: Row) -> Int {
    guard !isUntracked(row.peer) else { return row.unread }
    let pointer = max(row.lastReadID, row.hiddenThroughID)
    let later = threads[row.conversation]?.after(pointer) ?? []
    return later.count { $0.sender != row.owner && $0.countsAsUnread }
  }

  private mutating func sendReceipts(for row: Row, through id: Int, at time: Int64, read: Bool) {
    guard case .user = row.peer else { return }
    threads[row.conversation]?.receive(through: id, by: row.owner) { message in
      let isNew = read ? message.readAt == nil : message.deliveredAt == nil
      guard isNew else { return false }
      message.deliveredAt = message.deliveredAt ?? time
      if read { message.readAt = time }
      message.updatedAt = max(message.updatedAt, time)
      return true
    }
  }
}

extension World {
  /// Pins a conversation for one user; pinning again keeps the first time.
  ///
  /// - Source: docs/api.md §6.5.
  mutating func pin(_ row: Row, at time: Int64) throws(APIFailure) -> Row {
    try checkPinnable(row)
    guard row.pinnedAt == nil else { return row }
    guard (inboxes[row.owner]?.pins.count ?? 0) < rules.ownPinsLimit else {
      throw .tooManyPins(rules.ownPinsLimit)
    }
    var row = row
    row.pinnedAt = time
    setRow(row)
    return row
  }

  /// Removes a user's own pin, if there is one.
  mutating func unpin(_ row: Row) throws(APIFailure) -> Row {
    try checkPinnable(row)
    var row = row
    row.pinnedAt = nil
    setRow(row)
    return row
  }

  private func checkPinnable(_ row: Row) throws(APIFailure) {
    guard rules.hasPinsFeature else {
      throw .featureOff("features.ux.conversations.pinned.enabled")
    }
    guard appPin(of: row) == nil else { throw .pinnedByApp }
    guard row.lastMessageID != nil else { throw .notAccessible }
  }

  func appPin(of row: Row) -> AppPin? { appPins.first { $0.peer == row.peer } }

  /// Replaces all pins of the app; those that remain keep their times.
  mutating func replaceAppPins(_ peers: [SandboxPeer], at time: Int64) throws(APIFailure) {
    guard rules.hasPinsFeature else {
      throw .featureOff("features.ux.conversations.pinned.enabled")
    }
    var pins: [AppPin] = []
    for peer in peers where !pins.contains(where: { $0.peer == peer }) {
      try checkExists(peer)
      pins.append(appPins.first { $0.peer == peer } ?? AppPin(peer: peer, pinnedAt: time))
    }
    guard pins.count <= rules.appPinsLimit else { throw .tooManyAppPins(rules.appPinsLimit) }
    appPins = pins
  }
}

extension APIFailure {
  fileprivate static func tooManyPins(_ limit: Int) -> APIFailure {
    APIFailure(
      400, "ERR_PINNED_CONVERSATIONS_LIMIT_EXCEEDED",
      "A user can pin at most \(limit) conversations.", details: ["limit": JSON(limit)])
  }

  fileprivate static func tooManyAppPins(_ limit: Int) -> APIFailure {
    APIFailure(
      400, "ERR_SYSTEM_PINNED_CONVERSATIONS_LIMIT_EXCEEDED",
      "An app can pin at most \(limit) conversations.", details: ["limit": JSON(limit)])
  }
}
