import Conversations
import RecentChats
import Screen
import Testing

@testable import RecentChatsPane

@Suite("What the mouse means")
struct MouseTests {
  private static let ann = ConversationID("ann")
  private static let bob = ConversationID("bob")
  private static let targets: [PaneTarget] = [
    .row(ann), .tag("vip", of: ann), .box, .besideOverlay, .nothing,
  ]

  private func event(
    _ action: MouseAction, _ target: PaneTarget, _ mode: InputMode
  ) -> Event? {
    var router = KeyRouter(keyMap: .standard)
    return router.route(action, at: target, in: mode, now: 1_000)
  }

  @Test(arguments: targets)
  func `the wheel moves by three rows, wherever it is turned`(_ target: PaneTarget) {
    for mode in [InputMode.commands, .scrolling] {
      #expect(event(.wheelDown, target, mode) == .command(.moveDown, count: 3))
      #expect(event(.wheelUp, target, mode) == .command(.moveUp, count: 3))
    }
  }

  @Test(
    arguments: [
      (.row(ann), .commands, .pointed(at: ann)),
      (.tag("vip", of: ann), .commands, .tagPointed("vip", of: ann)),
      (.nothing, .commands, nil),
      (.row(ann), .editing, .pointed(at: ann)),
      (.tag("vip", of: ann), .editing, .tagPointed("vip", of: ann)),
      (.box, .editing, nil), (.besideOverlay, .editing, nil),
      (.box, .scrolling, nil), (.besideOverlay, .scrolling, .command(.dismiss, count: nil)),
    ] as [(PaneTarget, InputMode, Event?)])
  func `a press`(_ target: PaneTarget, _ mode: InputMode, _ expected: Event?) {
    #expect(event(.press, target, mode) == expected)
  }

  @Test(arguments: targets)
  func `a question is not answered by the mouse, and not given up`(_ target: PaneTarget) {
    for action in [MouseAction.press, .wheelUp, .wheelDown] {
      #expect(event(action, target, .answering(["y"])) == nil)
    }
  }

  @Test func `in a line that is typed, the wheel moves over the list only`() {
    #expect(event(.wheelDown, .row(Self.ann), .editing) == .command(.moveDown, count: 3))
    for target in [PaneTarget.box, .besideOverlay, .nothing] {
      #expect(event(.wheelDown, target, .editing) == nil)
    }
  }

  @Test func `two quick presses on a row show what is known of it, a third is a press again`() {
    var router = KeyRouter(keyMap: .standard)
    func press(_ target: PaneTarget, _ now: Int64) -> Event? {
      router.route(.press, at: target, in: .commands, now: now)
    }
    #expect(press(.row(Self.ann), 0) == .pointed(at: Self.ann))
    #expect(press(.row(Self.ann), 400) == .command(.details, count: nil))
    #expect(press(.row(Self.ann), 500) == .pointed(at: Self.ann))
    #expect(press(.row(Self.bob), 600) == .pointed(at: Self.bob))
    #expect(press(.row(Self.bob), 1_001) == .pointed(at: Self.bob))
  }

  @Test func `a second quick press on a tag hits nothing that has moved there`() {
    var router = KeyRouter(keyMap: .standard)
    func press(_ target: PaneTarget, _ now: Int64) -> Event? {
      router.route(.press, at: target, in: .commands, now: now)
    }
    #expect(press(.tag("vip", of: Self.ann), 0) == .tagPointed("vip", of: Self.ann))
    #expect(press(.row(Self.bob), 100) == nil)
    #expect(press(.row(Self.bob), 600) == .pointed(at: Self.bob))
  }

  @Test func `what was typed of a command is given up`() {
    var router = KeyRouter(keyMap: .standard)
    _ = router.route(.character("5"), in: .commands)
    _ = router.route(.wheelDown, at: .nothing, in: .commands, now: 0)
    #expect(router.pendingText.isEmpty)
  }
}
