import Conversations
import Testing

@Suite("The order of message ids")
struct MessageIDTests {
  @Test func `numbers come by value, before ids that are none`() {
    let ids = ["9", "10", "100", "", "1a", "9a", "b"].map { MessageID($0) }
    for (index, id) in ids.enumerated() {
      for (other, later) in ids.enumerated() {
        #expect((id < later) == (index < other), "\(id), \(later)")
      }
    }
  }
}
