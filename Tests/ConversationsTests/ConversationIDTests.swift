import Conversations
import Testing

@Suite struct ConversationIDTests {
  @Test func `Two spellings of one letter are two names on the wire`() {
    let (whole, parts) = (ConversationID("caf\u{e9}"), ConversationID("cafe\u{301}"))
    #expect(whole != parts)
    #expect(whole < parts)
    #expect(!(parts < whole))
    #expect(Set([whole, parts]).count == 2)
    #expect(whole == ConversationID("caf\u{e9}"))
  }
}
