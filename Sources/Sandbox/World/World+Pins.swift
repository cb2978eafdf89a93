extension World {
  /// Pins a conversation for one user; pinning again keeps the first time.
  ///
  /// - Source: Contract §6.5.
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

  /// Takes a user's own pin away, if there is one.
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

  /// Replaces the whole list of what the app pins; what stays keeps its time.
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
