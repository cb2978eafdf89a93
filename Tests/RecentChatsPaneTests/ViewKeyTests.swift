import Diagnostics
import RecentChats
import Screen
import Testing

@testable import RecentChatsPane

/// Keys that open views.
@Suite struct ViewKeyTests {
  private static let place = Place.file("c.toml", at: ["views"])

  private func events(_ keys: String, _ map: KeyMap = .standard) throws -> [Event] {
    var router = KeyRouter(keyMap: map)
    return try KeySequence(keys).keys.compactMap { router.route($0, in: .commands) }
  }

  @Test func `A digit after g, or with Alt, is the number of a view, and alone it is a count`()
    throws
  {
    #expect(try events("g 3") == [.command(.viewNumber, count: 3)])
    #expect(try events("g 0") == [.command(.viewNumber, count: 0)])
    #expect(try events("alt-9") == [.command(.viewNumber, count: 9)])
    #expect(try events("5 j") == [.command(.moveDown, count: 5)])
    #expect(try events("5 g 2") == [.command(.viewNumber, count: 2)])
    #expect(
      try events("] [ `") == [.nextView, .previousView, .lastView].map { .command($0, count: nil) })
  }

  @Test func `The keys of numbers are one entry of the help`() {
    #expect(
      KeyMap.standard.labels(for: .viewNumber, .unicode) == ["g0-9", "M-0-9"])
    #expect(KeyMap.standard.names(for: .viewNumber) == ["g0-9", "alt-0-9"])
    let (map, _) = KeyMap.build(keys: [("view-number", ["w 1", "w 2", "f3"])])
    #expect(map.names(for: .viewNumber) == ["w1-2"])
  }

  @Test func `A key of a numbered command ends with a digit`() {
    let (_, problems) = KeyMap.build(keys: [("view-number", ["w"])])
    #expect(
      problems.map(\.description)
        == ["c.toml: keys.view-number: \"w\" must end with a digit, as in \"g1\""])
  }

  @Test func `A view has a key of its own, which other commands lose`() throws {
    let (map, problems) = KeyMap.build(
      overrides: [],
      views: [("urgent", "U", Self.place), ("mine", "g m", Self.place), ("late", "f", Self.place)])
    #expect(
      problems.map(\.description)
        == [
          "c.toml: views: takes \"f\", the last key of cycle-filter; "
            + "give cycle-filter another one, or [] if it needs none"
        ])
    #expect(try events("U", map) == [.typed(TypedCommand(.view, .text("urgent")))])
    #expect(try events("g m", map) == [.typed(TypedCommand(.view, .text("mine")))])
    #expect(try events("g 1", map) == [.command(.viewNumber, count: 1)])
    #expect(map.sequences(for: .cycleFilter).isEmpty)
  }

  @Test func `A key that is taken, or can't be typed, is reported`() {
    let (_, problems) = KeyMap.build(
      overrides: [("mark-read", ["U"], .file("c.toml", at: ["keys", "mark-read"]))],
      views: [
        ("urgent", "U", Self.place), ("mine", "ctrl-c", Self.place), ("x", "hyper-a", Self.place),
      ])
    #expect(problems.count == 3)
    #expect(problems[0].description == "c.toml: views: \"U\" is already bound to mark-read")
    #expect(problems[1].description == "c.toml: views: \"ctrl-c\" is not free, ctrl-c always quits")
  }
}
