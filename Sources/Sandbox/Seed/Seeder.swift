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

  /// People, rooms and who has blocked whom.
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

  /// The written scenes, then as many made-up ones as are wanted; the blocked one comes on top.
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
