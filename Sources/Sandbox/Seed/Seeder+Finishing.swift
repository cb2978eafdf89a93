extension Seeder {
  /// What follows from no message: pointers, tags, pins, and the crowd that came later.
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

  /// The others have read everything but what still lacks a receipt.
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

  /// From here on the service keeps the rows of the crowd no longer: newer messages do not show.
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
