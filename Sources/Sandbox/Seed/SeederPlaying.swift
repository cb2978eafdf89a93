extension Seeder {
  /// Posts all messages of all scenes in the order of their times, so that ids follow time.
  mutating func play(_ scenes: [Scene], in world: inout World) {
    var drafts: [Draft] = []
    var edges: Set<Int> = []
    for scene in scenes {
      edges.insert(drafts.count)
      drafts += self.drafts(of: scene, in: world)
      edges.insert(drafts.count - 1)
      if scene.last == nil { world.open(scene.peer, for: uid, at: now - scene.age) }
    }
    let order = drafts.indices.sorted {
      (drafts[$0].sentAt, $0) < (drafts[$1].sentAt, $1)
    }
    for index in order {
      var draft = drafts[index]
      if draft.parentID != nil { draft.parentID = rootID(of: draft, in: world) }
      // The first message creates the rows, the last one moves them to their places.
      world.post(draft, movingRows: edges.contains(index))
    }
  }

  /// A reply belongs to the first message of its conversation.
  private func rootID(of draft: Draft, in world: World) -> Int? {
    world.threads[draft.receiver.conversationID(for: draft.sender)]?.messages.first?.id
  }

  private mutating func drafts(of scene: Scene, in world: World) -> [Draft] {
    guard let last = scene.last else { return [] }
    let end = draft(last, in: scene)
    let counts = end.message(id: 0).countsAsUnread && last.sender != uid
    let fillers = max(0, scene.unread - (counts ? 1 : 0))
    let others = otherVoices(of: scene, in: world)
    var drafts: [Draft] = []
    // The oldest messages are read: one of the acting user, and in the written scenes a reply to
    // it.
    let history = scene.isInvented ? 1 : 2
    for step in 0..<(fillers + history) {
      let sender = step == 0 ? uid : generator.pick(others)
      let time = end.sentAt - Int64(fillers + history - step) * 47
      var filler = Draft.text(
        generator.pick(Phrases.all), from: sender, to: receiver(sender, scene), at: time)
      filler.deliveredAt = time + 2
      if step < history { filler.readAt = time + 9 }
      drafts.append(filler)
    }
    return drafts + [end]
  }

  private func otherVoices(of scene: Scene, in world: World) -> [String] {
    switch scene.peer {
    case .user(let other): [other]
    case .group(let guid):
      (world.groups[guid]?.members.keys.filter { $0 != uid } ?? ["owen"]).sorted()
    }
  }

  private func receiver(_ sender: String, _ scene: Scene) -> SandboxPeer {
    scene.peer.isGroup || sender == uid ? scene.peer : .user(uid)
  }

  private func draft(_ line: Line, in scene: Scene) -> Draft {
    let time = now - scene.age
    var draft = Draft(
      sender: line.sender, receiver: receiver(line.sender, scene), category: line.category,
      type: line.type, data: line.data, entities: entities(line, at: time), sentAt: time,
      parentID: line.isReply ? 0 : nil)
    if !scene.peer.isGroup, line.receipt != .sent, line.sender == uid || scene.unread == 0 {
      draft.deliveredAt = time + 2
      if line.receipt == .read { draft.readAt = time + 20 }
    }
    if line.isEdited { draft.edited = Message.Stamp(at: time + 30, by: line.sender) }
    if line.isDeleted {
      draft.deleted = Message.Stamp(at: time + 30, by: line.sender)
      draft.data["text"] = nil
    }
    draft.staysWhenDeleted = line.staysWhenDeleted
    return draft
  }

  private func entities(_ line: Line, at time: Int64) -> Message.Entities {
    guard case .call(let call) = line.entities else { return line.entities }
    return .call(
      PhoneCall(
        session: call.session, initiator: call.initiator, status: call.status, type: call.type,
        initiatedAt: time))
  }
}

extension Seeder {
  /// Adds what does not follow from messages: read pointers, tags, pins, and members that joined
  /// later.
  mutating func finish(_ scenes: [Scene], in world: inout World) {
    for scene in scenes {
      settleOthers(scene, in: &world)
      settleMine(scene, in: &world)
    }
    world.appPins = scenes.filter { $0.pin == .app }
      .map { World.AppPin(peer: $0.peer, pinnedAt: now - .days(30)) }
    growCrowd(in: &world)
  }

  private func settleMine(_ scene: Scene, in world: inout World) {
    guard var row = world.row(of: uid, scene.peer.conversationID(for: uid)) else { return }
    let incoming = (world.threads[row.conversation]?.messages ?? [])
      .filter { $0.sender != uid && $0.countsAsUnread }
    let read = incoming.dropLast(scene.unread).last?.id ?? 0
    row.lastReadID =
      scene.unread == 0 ? world.threads[row.conversation]?.last?.id ?? 0 : read
    row.tags = scene.tags
    if scene.pin == .own { row.pinnedAt = now - .days(20) - scene.age }
    world.setRow(row)
    world.recount(uid, row.conversation)
  }

  /// The other users have read everything except a message that still lacks a receipt.
  private func settleOthers(_ scene: Scene, in world: inout World) {
    guard let last = scene.last else { return }
    let conversation = scene.peer.conversationID(for: uid)
    let isUnread = last.sender == uid && last.receipt != .read
    let lastID = world.threads[conversation]?.last?.id ?? 0
    for (other, _) in world.participants(of: scene.peer, sender: uid) where other != uid {
      guard var row = world.row(of: other, conversation) else { continue }
      row.lastReadID = isUnread ? lastID - 1 : lastID
      world.setRow(row)
      world.recount(other, conversation)
    }
  }

  /// From here on, the service no longer tracks the group: newer messages are not shown.
  private mutating func growCrowd(in world: inout World) {
    let peer = SandboxPeer.group(SeedGroups.crowd.guid)
    guard world.row(of: uid, peer.conversationID(for: uid)) != nil else { return }
    world.groups[SeedGroups.crowd.guid]?.unnamedMembers = SeedGroups.crowd.unnamed
    for minutes in [Int64(30), 20, 10] {
      world.post(
        .text(generator.pick(Phrases.all), from: "ines", to: peer, at: now - .minutes(minutes)))
    }
  }
}
