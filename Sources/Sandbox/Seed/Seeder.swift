/// Fills an empty world.
struct Seeder {
  let uid: String
  let now: Int64
  var generator: SeededGenerator

  init(uid: String, seed: UInt64, now: Int64) {
    self.uid = uid
    self.now = now
    generator = SeededGenerator(seed: seed)
  }

  /// Adds users, groups and blocks.
  mutating func populate(_ world: inout World) {
    world.users[World.system] = User(
      uid: World.system, name: "System", lastActiveAt: now, createdAt: founded)
    for person in SeedPeople.all { world.users[person.uid] = user(person) }
    if world.users[uid] == nil {
      world.users[uid] = User(
        uid: uid, name: uid, isOnline: true, lastActiveAt: now, createdAt: founded)
    }
    for room in SeedGroups.all { world.groups[room.guid] = group(room) }
    world.blocks[uid] = ["blocked": now - .days(250)]
  }

  /// Two years before the start.
  var founded: Int64 { now - .days(730) }

  private mutating func user(_ person: SeedPeople.Person) -> User {
    let idle = person.isOnline ? 0 : Int64.random(in: 600...400_000, using: &generator)
    return User(
      uid: person.uid, name: person.name, role: person.role, isOnline: person.isOnline,
      statusMessage: person.status, lastActiveAt: now - idle, createdAt: founded,
      tags: person.tags)
  }

  private func group(_ room: SeedGroups.Room) -> Group {
    var members = Dictionary(uniqueKeysWithValues: SeedGroups.regulars.map { ($0, "participant") })
    members["owen"] = "admin"
    members[uid] = room.scope
    return Group(
      guid: room.guid, name: room.name, type: room.type, owner: "owen",
      description: "\(room.name) at Harbour Street Bikes", createdAt: founded, tags: room.tags,
      members: members, unnamedMembers: room.unnamed)
  }

  /// The written scenes, then generated ones up to the given number; the blocked one is added.
  mutating func scenes(_ count: Int, in world: inout World) -> [Scene] {
    let written = Scenes.all(me: uid)
      .filter { $0.peer != .user(uid) }
    let blocked = written.filter { $0.peer == .user("blocked") }
    var scenes = Array(written.filter { $0.peer != .user("blocked") }.prefix(count))
    for index in scenes.count..<max(scenes.count, count) {
      scenes.append(invent(index, in: &world))
    }
    return scenes + blocked
  }
}

extension World {
  /// Creates the world of a seed.
  init(seeding configuration: SandboxConfiguration, now: Int64) {
    self.init()
    rules.unreadIsInclusive = configuration.unreadIsInclusive
    rules.hasUnreadFeature = configuration.hasUnreadFeature
    rules.hasPinsFeature = configuration.hasPinsFeature
    var seeder = Seeder(uid: configuration.uid, seed: configuration.seed, now: now)
    seeder.populate(&self)
    let scenes = seeder.scenes(configuration.conversations, in: &self)
    seeder.play(scenes, in: &self)
    seeder.finish(scenes, in: &self)
  }
}

/// A generator of random numbers from a seed, the same on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension SeededGenerator {
  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: choices.indices, using: &self)]
  }
}

extension Seeder {
  /// Generates a conversation and its user or group.
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
