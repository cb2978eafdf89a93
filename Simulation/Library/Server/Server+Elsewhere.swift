import Conversations

extension Server {
  /// Applies a change that does not come from this user's programs.
  mutating func happen(
    _ event: Elsewhere, to index: Int, at now: (uptime: Int64, wall: Timestamp)
  ) {
    guard index < rows.count else { return }
    if case .message = event { return receive(index, at: now) }
    guard !rows[index].isHidden else { return }
    if case .ownMessage = event {
      let message = nextMessage()
      return edit(index) { $0.send(message, at: now.wall) }
    }
    if case .reset = event { return hide(index) }
    edit(index) { $0.happen(event, at: now.wall) }
  }

  private mutating func receive(_ index: Int, at now: (uptime: Int64, wall: Timestamp)) {
    let message = nextMessage()
    edit(index) {
      $0.receive(message, at: now.wall)
      if $0.isHidden { $0.presentSince = now.uptime }
      $0.isHidden = false
    }
  }
}

extension ServerRow {
  fileprivate mutating func happen(_ event: Elsewhere, at now: Timestamp) {
    let tags = listed.tagList
    switch event {
    case .message, .ownMessage, .reset: break
    case .read: read(upTo: nil)
    case .unread: if let last = received.last { markUnread(after: last - 1) }
    case .pin: if listed.pin == nil { setPin(Pin(scope: .own, since: now)) }
    case .unpin: if listed.pin?.scope == .own { setPin(nil) }
    case .addTag(let tag):
      if !tags.contains(Tag(tag)) { write(tags + [Tag(tag)]) }
      tagsSeenElsewhere = listed.tagList
    case .removeTag(let tag):
      write(tags.filter { $0 != Tag(tag) })
      tagsSeenElsewhere = listed.tagList
    case .writeStaleTags: write(tagsSeenElsewhere)
    case .rename(let number): rename("\(listed.peer.rawValue) the \(number)th")
    case .pinForEveryone: setPin(Pin(scope: .everyone, since: now))
    case .unpinForEveryone: if listed.pin?.scope == .everyone { setPin(nil) }
    }
  }
}
