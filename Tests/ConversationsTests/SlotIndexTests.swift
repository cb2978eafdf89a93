import SeededRandom
import Testing

@testable import Conversations

@Suite struct SlotIndexTests {
  @Test(arguments: [1, 2, 7, 1_000])
  func `Names are found whether or not their numbers are those of others`(numbers: Int) {
    var random = SeededGenerator(seed: UInt64(numbers))
    var index = SlotIndex { ($0.rawValue.utf8.last.map(Int.init) ?? 0) % numbers }
    var names: [ConversationID?] = []
    for _ in 0..<400 {
      if let slot = names.indices.randomElement(using: &random), let id = names[slot],
        Bool.random(using: &random)
      {
        index.remove(id) { names[$0.index] }
        names[slot] = nil
      } else {
        let id = ConversationID("c-\(names.count)")
        index.insert(RowSlot(names.count), id)
        names.append(id)
      }
      for (slot, id) in names.enumerated() {
        guard let id else { continue }
        #expect(index.slot(of: id) { names[$0.index] == id } == RowSlot(slot))
      }
      #expect(index.slot(of: ConversationID("nobody7")) { _ in false } == nil)
      #expect(index.count == names.count { $0 != nil })
    }
  }
}
