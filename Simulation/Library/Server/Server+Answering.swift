import Conversations

extension Server {
  /// Processes a request.
  ///
  /// - Parameters:
  ///   - hop: The request.
  ///   - id: The conversation it concerns.
  ///   - now: The time of arrival on both clocks.
  /// - Returns: The answer, or the failure.
  mutating func answer(
    _ hop: Hop, about id: ConversationID, at now: (uptime: Int64, wall: Timestamp)
  ) -> Result<Hop.Answer, SyncFailure> {
    switch hop {
    case .list(let page, let size): return self.page(page, size).map { .page($0) }
    case .rows(let ids, _): return .success(.rows(ids.compactMap { listed($0) }))
    default: break
    }
    guard let index = place(of: id), !rows[index].isHidden else { return .failure(Self.gone) }
    switch hop {
    case .list, .rows: break
    case .row: return .success(.row(rows[index].listed, tagVersion: rows[index].tagVersion))
    case .messages: return .success(.messages(rows[index].received))
    case .markDelivered: break
    case .markRead(let message): edit(index) { $0.read(upTo: message) }
    case .markUnread(let message): edit(index) { $0.markUnread(after: message) }
    case .tags(let tags, _): edit(index) { $0.write(tags) }
    case .pin, .unpin: return pin(index, hop == .pin, at: now.wall)
    case .reset: hide(index)
    }
    return .success(.done)
  }

  private func listed(_ id: ConversationID) -> (row: Conversation, version: Int)? {
    guard let index = place(of: id), !rows[index].isHidden else { return nil }
    return (rows[index].listed, rows[index].tagVersion)
  }

  private mutating func page(_ number: Int, _ wanted: Int) -> Result<Page, SyncFailure> {
    if case .refuses(let limit) = pages, wanted > limit { return .failure(Self.tooManyRows) }
    var size = wanted
    if case .caps(let cap) = pages { size = min(size, cap) }
    let list = list
    let start = min((number - 1) * size, list.count)
    let end = min(start + size, list.count)
    return .success(
      Page(
        rows: Array(list[start..<end]), isLast: end - start < size,
        sizeLimit: size < wanted ? size : nil, quota: limit.quota))
  }

  private mutating func pin(
    _ index: Int, _ isWanted: Bool, at now: Timestamp
  ) -> Result<Hop.Answer, SyncFailure> {
    let pin = rows[index].listed.pin
    guard pin?.scope != .everyone else {
      return .failure(Self.refusal("ERR_SYSTEM_PINNED_CONVERSATION"))
    }
    guard isWanted != (pin != nil) else { return .success(.done) }
    let own = rows.count { !$0.isHidden && $0.listed.pin?.scope == .own }
    guard !isWanted || own < 5 else {
      return .failure(Self.refusal("ERR_PINNED_CONVERSATIONS_LIMIT_EXCEEDED"))
    }
    edit(index) { $0.setPin(isWanted ? Pin(scope: .own, since: now) : nil) }
    return .success(.done)
  }

  /// Removes a row from the list; a message restores it without its pin.
  mutating func hide(_ index: Int) {
    edit(index) {
      $0.isHidden = true
      if $0.listed.pin?.scope == .own { $0.setPin(nil) }
    }
  }

  private static let tooManyRows = SyncFailure.refused(
    code: "ERR_BAD_REQUEST", message: "No.", status: 400)

  static let gone = refusal("ERR_CONVERSATION_NOT_ACCESSIBLE")

  static func refusal(_ code: String) -> SyncFailure {
    .refused(code: code, message: "No.", status: 403)
  }
}
