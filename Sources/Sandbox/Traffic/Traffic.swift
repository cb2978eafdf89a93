/// What happens by itself, in an order that the seed decides.
struct Traffic: Sendable {
  var generator: SeededGenerator
  let uid: String
  var newcomers = 0

  init(seed: UInt64, uid: String) {
    generator = SeededGenerator(seed: seed &+ 0x7AFF_1C)
    self.uid = uid
  }

  /// Lets the next thing happen.
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
