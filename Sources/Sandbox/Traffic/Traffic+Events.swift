extension Traffic {
  /// Somebody writes to the acting user, or into a group of theirs.
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

  /// The other side receives and reads what the acting user wrote.
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

  /// Somebody joins a group, or leaves it again.
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

  /// Somebody new writes for the first time.
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
