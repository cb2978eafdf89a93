/// Simulated events, in an order determined by the seed.
struct Traffic: Sendable {
  var generator: SeededGenerator
  let uid: String
  var newcomers = 0

  init(seed: UInt64, uid: String) {
    generator = SeededGenerator(seed: seed &+ 0x7AFF_1C)
    self.uid = uid
  }

  /// Performs the next event, and returns its description; nil if nothing happened.
  mutating func advance(_ world: inout World, now: Int64) -> String? {
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<50: speak(in: &world, now: now)
    case 50..<65: answer(in: &world, now: now)
    case 65..<80: read(in: &world, now: now)
    case 80..<88: comeAndGo(in: &world, now: now)
    case 88..<96: changePresence(in: &world, now: now)
    default: introduce(in: &world, now: now)
    }
  }

  /// One of the acting user's newest conversations, the newest most often.
  mutating func pickRow(
    _ world: inout World, among count: Int = 25, where fits: (Row, World) -> Bool
  )
    -> Row?
  {
    let page = Pagination(page: 1, perPage: count)
    let rows = world.list(of: uid, ListFilter(), page: page).rows.filter { fits($0, world) }
    guard !rows.isEmpty else { return nil }
    let limit = Int.random(in: 1...rows.count, using: &generator)
    return rows[Int.random(in: 0..<limit, using: &generator)]
  }

  mutating func pickMember(of peer: SandboxPeer, _ world: World) -> String? {
    switch peer {
    case .user(let other): return other
    case .group(let guid):
      let others = (world.groups[guid]?.members.keys.filter { $0 != uid } ?? []).sorted()
      return others.isEmpty ? nil : generator.pick(others)
    }
  }

  func name(_ uid: String, _ world: World) -> String { world.users[uid]?.name ?? uid }
}

extension Traffic {
  /// Another user writes to the acting user, or in a group of theirs.
  mutating func speak(in world: inout World, now: Int64) -> String? {
    guard let row = pickRow(&world, where: { _, _ in true }),
      let sender = pickMember(of: row.peer, world)
    else { return nil }
    let receiver = row.peer.isGroup ? row.peer : .user(uid)
    world.post(.text(generator.pick(Phrases.all), from: sender, to: receiver, at: now))
    return "\(name(sender, world)) wrote in \(row.conversation)"
  }

  /// The acting user writes from another device.
  mutating func answer(in world: inout World, now: Int64) -> String? {
    let row = pickRow(&world, among: 40) { row, world in
      row.unread == 0 && world.lastMessage(of: row).map { $0.sender != row.owner } ?? false
    }
    guard let row else { return speak(in: &world, now: now) }
    world.post(.text(generator.pick(Phrases.all), from: uid, to: row.peer, at: now))
    return "\(name(uid, world)) wrote in \(row.conversation)"
  }

  /// The other side receives or reads the acting user's messages.
  mutating func read(in world: inout World, now: Int64) -> String? {
    let row = pickRow(&world, among: 40) { row, world in
      guard !row.peer.isGroup, let last = world.lastMessage(of: row) else { return false }
      return last.sender == row.owner && last.readAt == nil
    }
    guard let row, let theirs = world.row(of: row.peer.id, row.conversation) else {
      return answer(in: &world, now: now)
    }
    if world.lastMessage(of: row)?.deliveredAt == nil {
      world.markDelivered(theirs, through: nil, at: now)
      return "\(name(row.peer.id, world)) received \(row.conversation)"
    }
    world.markRead(theirs, through: nil, at: now)
    return "\(name(row.peer.id, world)) read \(row.conversation)"
  }

  /// A user joins a group, or leaves it again.
  mutating func comeAndGo(in world: inout World, now: Int64) -> String? {
    guard let row = pickRow(&world, among: 40, where: { row, _ in row.peer.isGroup }) else {
      return nil
    }
    let guest = generator.pick(["felix", "greta", "hugo", "freya", "leo", "nadia"])
    if world.isMember(guest, of: row.peer) {
      world.leave(guest, row.peer.id, at: now)
      return "\(name(guest, world)) left \(row.peer.id)"
    }
    world.join(guest, row.peer.id, at: now)
    return "\(name(guest, world)) joined \(row.peer.id)"
  }

  mutating func changePresence(in world: inout World, now: Int64) -> String? {
    guard let row = pickRow(&world, where: { row, _ in !row.peer.isGroup }) else { return nil }
    world.users[row.peer.id]?.isOnline.toggle()
    world.users[row.peer.id]?.lastActiveAt = now
    let isOnline = world.users[row.peer.id]?.isOnline ?? false
    return "\(name(row.peer.id, world)) is \(isOnline ? "online" : "offline")"
  }

  /// A new user writes for the first time.
  mutating func introduce(in world: inout World, now: Int64) -> String? {
    newcomers += 1
    let id = "guest-\(newcomers)"
    let name = generator.pick(Phrases.firstNames) + " " + generator.pick(Phrases.lastNames)
    world.users[id] = User(
      uid: id, name: name, isOnline: true, lastActiveAt: now, createdAt: now)
    world.post(.text(generator.pick(Phrases.all), from: id, to: .user(uid), at: now))
    return "\(name) wrote for the first time"
  }
}
