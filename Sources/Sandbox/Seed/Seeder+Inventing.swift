extension Seeder {
  /// A conversation that nobody wrote, with the person or the group it is with.
  mutating func invent(_ index: Int, in world: inout World) -> Scene {
    let isGroup = Int.random(in: 0..<4, using: &generator) == 0
    let peer = isGroup ? inventGroup(index, in: &world) : inventUser(index, in: &world)
    let other = isGroup ? generator.pick(["owen", "dina", "kim"]) : peer.id
    let sender = Int.random(in: 0..<3, using: &generator) == 0 ? uid : other
    let last = inventLine(from: sender, other: other, isGroup: isGroup)
    let unread = sender == uid ? 0 : generator.pick([0, 0, 0, 0, 0, 1, 1, 2, 3, 5])
    var scene = Scene(
      peer, .hours(1) + Int64.random(in: 0...34_000_000, using: &generator), last,
      unread: unread, tags: inventTags())
    scene.isInvented = true
    return scene
  }

  private mutating func inventUser(_ index: Int, in world: inout World) -> SandboxPeer {
    let id = "rider-\(index)"
    let name = generator.pick(Phrases.firstNames) + " " + generator.pick(Phrases.lastNames)
    let isOnline = Int.random(in: 0..<5, using: &generator) == 0
    world.users[id] = User(
      uid: id, name: name, isOnline: isOnline, lastActiveAt: now - 3_600, createdAt: founded)
    return .user(id)
  }

  private mutating func inventGroup(_ index: Int, in world: inout World) -> SandboxPeer {
    let id = "room-\(index)"
    let name = "\(generator.pick(Phrases.rooms)) \(generator.pick(Phrases.lastNames)) \(index)"
    world.groups[id] = Group(
      guid: id, name: name, owner: "owen", createdAt: founded,
      members: ["owen": "admin", "dina": "participant", "kim": "participant", uid: "participant"])
    return .group(id)
  }

  private mutating func inventLine(from sender: String, other: String, isGroup: Bool) -> Line {
    switch Int.random(in: 0..<20, using: &generator) {
    case 0:
      .media("image", ["photo-\(Int.random(in: 1...99, using: &generator)).jpg"], from: sender)
    case 1: .media("file", ["order.pdf"], from: sender)
    case 2: .media("audio", ["voice-note.m4a"], from: sender)
    case 3 where isGroup: .membership("joined", by: other, on: other)
    case 3:
      .call(
        generator.pick(["unanswered", "cancelled", "ended", "rejected", "busy"]),
        generator.pick(["audio", "video"]), by: sender)
    case 4: .custom("extension_poll", ["question": "Saturday or Sunday?"], from: sender)
    case 5: .text(generator.pick(Phrases.all), from: sender).edited
    case 6: .text(generator.pick(Phrases.all), from: sender).delivered
    default: .text(generator.pick(Phrases.all), from: sender)
    }
  }

  private mutating func inventTags() -> [String] {
    let tags = ["repair", "pickup", "invoice", "urgent", "later", "warranty", "community"]
    guard Int.random(in: 0..<4, using: &generator) == 0 else { return [] }
    return [generator.pick(tags)]
  }
}
