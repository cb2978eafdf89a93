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
    if case .list(let page, let size) = hop { return .success(.page(self.page(page, size))) }
    guard let index = place(of: id), !rows[index].isHidden else { return .failure(Self.gone) }
    switch hop {
    case .list: break
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

  private mutating func page(_ number: Int, _ size: Int) -> Page {
    let list = list
    let start = min((number - 1) * size, list.count)
    let end = min(start + size, list.count)
    return Page(
      rows: Array(list[start..<end]), isLast: end - start < size, quota: limit.quota)
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

  static let gone = refusal("ERR_CONVERSATION_NOT_ACCESSIBLE")

  static func refusal(_ code: String) -> SyncFailure {
    .refused(code: code, message: "No.", status: 403)
  }
}
