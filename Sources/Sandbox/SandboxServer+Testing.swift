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

extension SandboxServer {
  /// The latest requests of the API, oldest first.
  public var requests: [RecordedRequest] { Array(log.recent) }

  /// How many requests of the API have come, whether answered or not.
  public var requestCount: Int { log.count }

  /// Forgets the requests so far; their numbers go on.
  public func clearRequests() { log.clear() }

  /// Waits for a request that has been answered.
  ///
  /// - Parameters:
  ///   - number: Only requests with a higher number count, those that have already come included.
  ///   - deadline: How long to wait at most.
  ///   - matches: Whether it is the one.
  /// - Returns: The first such request.
  /// - Throws: `SandboxError.nothingArrived` at the deadline.
  @discardableResult
  public func waitForRequest(
    after number: Int = 0, within deadline: Duration = .seconds(20),
    matching matches: @escaping @Sendable (RecordedRequest) -> Bool = { _ in true }
  ) async throws(SandboxError) -> RecordedRequest {
    if let known = log.recent.first(where: { $0.number > number && matches($0) }) { return known }
    let request = await withCheckedContinuation { continuation in
      let id = log.add(
        RequestLog.Waiter(
          matches: { $0.number > number && matches($0) }, continuation: continuation))
      Task {
        try? await Task.sleep(for: deadline)
        log.giveUp(id)
      }
    }
    guard let request else { throw .nothingArrived("matching request") }
    return request
  }

  /// Carries requests out from now on, but keeps their answers back.
  ///
  /// So a test can let something else happen between a change and the word of it.
  public func holdAnswers() { gate.close() }

  /// Sends the answers that were kept back, and keeps none any more.
  public func releaseAnswers() { gate.open() }
}
