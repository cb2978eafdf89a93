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
      // The first message makes the rows, the last one puts them in their places.
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
    // The oldest are read: something of mine, and in the written scenes an answer to it.
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
