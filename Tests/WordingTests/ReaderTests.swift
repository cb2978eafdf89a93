import RecentChats
import Testing
import Wording

@Suite struct ReaderTests {
  @Test func `A sentence names the key that is bound, or what to type`() {
    let bound = Reader.pane { $0 == .refresh ? "Space" : nil }
    #expect(bound.instruction(for: .refresh) == "press Space")
    #expect(bound.instruction(for: .undo) == nil)
    #expect(
      Reader.pane { $0 == .commandLine ? ":" : nil }.instruction(for: .refresh) == "type :refresh")
    #expect(Reader.plain.instruction(for: .refresh) == "type refresh")
    #expect(Reader.shell.instruction(for: .refresh) == nil)
  }
}
