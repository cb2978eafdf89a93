import Conversations
import ConversationsAPI
import Sandbox
import SandboxSupport
import Testing

/// Two clients change different tags of one conversation at the same time.
///
/// Each reads the list, replaces it, and reads it back: three requests, which the ledger has made again
/// when the tags are missing. A write is lost exactly when the other one's reading and writing enclose it
/// together with the look that should have found it missing.
/// Only a server that refuses to replace a list it has changed since could do better.
@Suite("Two writers change the tags of one conversation") struct TwoWritersTests {
  static let dina = SandboxPeer.user("dina")
  static let rounds = 3

  /// Every order in which the first requests of one and the other can reach the server.
  static let orders: [[Int]] = (0..<(1 << (2 * rounds))).map { bits in
    (0..<2 * rounds).map { (bits >> $0) & 1 + 1 }
  }.filter { order in order.count { $0 == 1 } == rounds }

  /// Whether one's write and its look at it both fall between the other's first look and its write.
  static func isLost(_ player: Int, in order: [Int]) -> Bool {
    let own = order.indices.filter { order[$0] == player }
    let other = order.indices.filter { order[$0] != player }
    return own[1] > other[0] && own[2] < other[1]
  }

  @Test func `Nothing is lost in any order that a client can save, and repeating saves the others`()
    async throws
  {
    try await withSandbox({ $0.conversations = 6 }) { scene in
      for order in Self.orders {
        try await Self.prepare(scene)
        let turns = Turns(order, of: [1, 2])
        async let first = Self.write("one", as: 1, turns, scene)
        async let second = Self.write("two", as: 2, turns, scene)
        let receipts = try await [first, second]
        #expect(await Array(turns.taken.prefix(order.count)) == order)
        for (player, name) in zip(1..., ["one", "two"]) {
          let present = try await scene.state(Self.dina).tags
          #expect(present.contains("base") && !present.contains("old"), "\(order)")
          #expect(present.contains(name) != Self.isLost(player, in: order), "\(order)")
          #expect(receipts[player - 1].tags?.contains(Tag(name)) == true, "\(order)")
        }
        for (player, name) in zip(1..., ["one", "two"]) where Self.isLost(player, in: order) {
          _ = try await Self.write(name, as: 1, Turns([], of: [1]), scene)
        }
        let present = try await scene.state(Self.dina).tags
        #expect(Set(present).isSuperset(of: ["base", "one", "two"]), "\(order)")
      }
    }
  }

  /// The tags that stand when both begin.
  private static func prepare(_ scene: SandboxScene) async throws {
    let change = Change.editTags(
      TagEdit(adding: [Tag("base"), Tag("old")], removing: [Tag("one"), Tag("two")]))
    _ = try await scene.client().perform(scene.change(change, with: dina, place: 0))
  }

  /// One writer adds a tag of its own; both remove the same one.
  private static func write(
    _ name: String, as player: Int, _ turns: Turns, _ scene: SandboxScene
  ) async throws -> ChangeReceipt {
    let transport = TurnTransport(transport: scene.transport, player: player, turns: turns)
    let change = Change.editTags(TagEdit(adding: [Tag(name)], removing: [Tag("old")]))
    do {
      let receipt = try await carryOut(
        scene.change(change, with: dina, place: 0), by: scene.client(through: transport))
      await turns.leave(player)
      return receipt
    } catch {
      await turns.leave(player)
      throw error
    }
  }
}
