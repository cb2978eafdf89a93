import Conversations
import ConversationsAPI
import HTTP
import SeededRandom
import Testing

@Suite("Damaged responses") struct MutationTests {
  @Test(arguments: 0..<8)
  func `No damage to a sound page does more than cost rows or the page`(seed: UInt64) throws {
    let sound = try Fixture.bytes("page.json")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let response = HTTPResponse(status: 200, body: Self.damage(sound, &random))
      Self.decodeEverything(response)
    }
  }

  @Test func `A page cut anywhere is no page`() throws {
    let sound = try Fixture.bytes("page.json")
    for end in stride(from: 0, to: sound.count - 2, by: 7) {
      #expect(throws: APIError.self) {
        try list(HTTPResponse(status: 200, body: Array(sound[..<end])))
      }
    }
  }

  // The types guarantee that only APIError is thrown. This shows that nothing traps.
  private static func decodeEverything(_ response: HTTPResponse) {
    let page = try? list(response)
    _ = page?.isLast(requested: 100)
    _ = try? ConversationsEndpoints.details(of: tom, id: ConversationID("c"), as: me).decode(
      response)
    _ = try? ConversationsEndpoints.markRead(tom, upTo: nil, as: me).decode(response)
    _ = try? ConversationsEndpoints.messages(MessagesQuery(limit: 1), of: tom, as: me)
      .decode(response)
    _ = ServerRejection(response)
  }

  private static func damage(_ body: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var body = body
    for _ in 0..<Int.random(in: 1...12, using: &random) where !body.isEmpty {
      let place = Int.random(in: 0..<body.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: body[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: body[place] = .random(in: 0...255, using: &random)
      case 2: body.remove(at: place)
      case 3: body.insert(contentsOf: splices.randomElement(using: &random) ?? [], at: place)
      default: body.replaceSubrange(place..<min(place + 4, body.count), with: Array("null".utf8))
      }
    }
    return body
  }

  private static let splices = [
    "[]", "{}", "null", "-1", "1e999", "\"", "\\", "\\ud800", "\\u", "{\"0\":", "[[", "<@uid:",
    "@{",
    "99999999999999999999", "true", ",", ":", "\u{0}",
  ].map { Array($0.utf8) }
}
