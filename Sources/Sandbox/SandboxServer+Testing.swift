extension SandboxServer {
  /// The faults in force.
  public var activeFaults: [Fault] { faults.faults }

  /// Replaces all faults.
  ///
  /// - Parameter faults: What goes wrong from now on.
  public func set(_ faults: [Fault]) {
    self.faults.replace(with: faults, now: configuration.now())
  }

  /// Adds one fault to those in force.
  ///
  /// - Parameter fault: What goes wrong too.
  public func add(_ fault: Fault) {
    faults.add(fault, now: configuration.now())
  }

  /// Lets nothing go wrong any more.
  public func clearFaults() { set([]) }

  /// Changes how many requests a minute are answered.
  ///
  /// - Parameter limit: Requests a minute.
  public func setRequestsPerMinute(_ limit: Int) { limiter.limit = limit }

  /// Sends a text message as a user would.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - sender: Who sends it, by UID.
  ///   - receiver: Who gets it.
  /// - Returns: The id of the message.
  /// - Throws: `SandboxError.refused`, as a client would be.
  @discardableResult
  public func send(_ text: String, from sender: String, to receiver: SandboxPeer)
    throws(SandboxError) -> Int
  {
    do throws(APIFailure) {
      return try world.send(.text(text, from: sender, to: receiver, at: configuration.now())).id
    } catch {
      throw .refused(code: error.code, message: error.message)
    }
  }

  /// Lets one event of the traffic happen.
  ///
  /// - Returns: What happened, as a sentence; nil when the world is empty.
  @discardableResult
  public func advanceTraffic() -> String? {
    traffic.advance(&world, now: configuration.now())
  }

  /// What a user has of a conversation.
  ///
  /// - Parameters:
  ///   - peer: The other side.
  ///   - uid: The user.
  /// - Returns: The state; nil when the user has no such conversation.
  public func state(of peer: SandboxPeer, for uid: String) -> SandboxConversationState? {
    let id = peer.conversationID(for: uid)
    guard let row = world.row(of: uid, id) else { return nil }
    return SandboxConversationState(
      conversationID: id, isListed: row.isListed, unread: row.unread, tags: row.tags,
      pinnedAt: row.pinnedAt, lastReadID: row.lastReadID,
      lastMessageID: world.lastMessage(of: row)?.id, updatedAt: row.updatedAt,
      messageIDs: world.threads[id]?.messages.map(\.id) ?? [])
  }

  /// The conversations of a user in the order of the list.
  ///
  /// - Parameter uid: The user.
  /// - Returns: The ids of the listed conversations.
  public func conversationIDs(of uid: String) -> [String] { world.conversationIDs(of: uid) }

  /// How many rows all lists so far have looked at.
  package var rowsExamined: Int { world.rowsExamined }
}
