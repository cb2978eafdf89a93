import Diagnostics
import TOML
import Testing

@Suite("Nodes of a TOML file")
struct NodeTests {
  /// Every value below the root, as `line path`.
  private func places(_ text: String) throws -> [String] {
    try Self.nodes(below: TOMLNode(parsing: text, file: "c.toml")).map { node in
      "\(node.place.position?.line ?? 0) \(node.place.path)"
    }
  }

  private static func nodes(below node: TOMLNode) -> [TOMLNode] {
    let inner =
      switch node.value {
      case .array(let elements): elements
      case .table(let entries): entries.map(\.node)
      default: [TOMLNode]()
      }
    return inner.flatMap { [$0] + nodes(below: $0) }
  }

  @Test(arguments: [
    ("# first\na = 1\n\n  b.c = 2", ["2 a", "4 b", "4 b.c"]),
    ("[t]\nx = 1\n[t.u] # below\ny = 2", ["1 t", "3 t.u", "4 t.u.y", "2 t.x"]),
    ("a = \"\"\"\nb = 1\n\"\"\"\nc = 2", ["1 a", "4 c"]),
    ("a = [\n  1,\n  2\n]\nc = { d = 1 }", ["1 a", "1 a[0]", "1 a[1]", "5 c", "5 c.d"]),
    (
      "[\"a.b\"]\n'c d' = 1\n\"\\u0065\\\"\" = 2\nf . 'g' = 3",
      [
        #"1 "a.b""#, #"2 "a.b"."c d""#, #"3 "a.b"."e\"""#, #"4 "a.b".f"#, #"4 "a.b".f.g"#,
      ]
    ),
    ("\u{feff}a = 1\r\nb = '='\r\n", ["1 a", "2 b"]),
  ])
  func `know their line and their path`(_ text: String, _ expected: [String]) throws {
    #expect(try places(text) == expected)
  }

  @Test func `of arrays of tables know their element`() throws {
    let text = """
      [[views]]
      name = "work"
      [views.filter]
      unread = true
      [[views.rules]]
      tag = "a"
      [[views.rules]]
      tag = "b"
      [[views]]
      name = "home"
      [[views.rules]]
      tag = "c"
      """
    #expect(
      try places(text) == [
        "1 views", "1 views[0]", "3 views[0].filter", "4 views[0].filter.unread",
        "2 views[0].name", "5 views[0].rules", "5 views[0].rules[0]", "6 views[0].rules[0].tag",
        "7 views[0].rules[1]", "8 views[0].rules[1].tag", "9 views[1]", "10 views[1].name",
        "11 views[1].rules", "11 views[1].rules[0]", "12 views[1].rules[0].tag",
      ])
    let views = try #require(try TOMLNode(parsing: text, file: "c.toml").entries().first).node
    let name = try #require(try views.elements().last?.entries().first).node
    #expect(
      Diagnostic(name.place, name.mismatch("a number")).description
        == "c.toml:10: views[1].name: must be a number, not a string")
  }

  @Test func `are what was written`() throws {
    let root = try TOMLNode(
      parsing: "a = 'x'\nb = 1\nc = 1.5\nd = true\ne = 2026-01-02\nf = []\ng = {}", file: "c.toml")
    #expect(try root.entries().map(\.name) == ["a", "b", "c", "d", "e", "f", "g"])
    #expect(
      try root.entries().map(\.node.value) == [
        .string("x"), .integer(1), .number(1.5), .boolean(true), .moment, .array([]), .table([]),
      ])
    #expect(
      try root.entries().map(\.node.kind) == [
        "a string", "a whole number", "a number", "a boolean", "a date or time", "a list",
        "a table",
      ])
  }

  private enum Choice: String, CaseIterable {
    case light
    case dark
  }

  @Test func `are read with a check, whose error names the expected form`() throws {
    let text = TOMLNode(.string("x"), at: .flag("--x"))
    let number = TOMLNode(.integer(7), at: .flag("--x"))
    #expect(try text.string() == "x")
    #expect(try number.integer(in: 1...7) == 7)
    #expect(try number.seconds(in: 1...7) == .seconds(7))
    #expect(try TOMLNode(.boolean(true), at: .flag("--x")).boolean())
    #expect(try TOMLNode(.string("dark"), at: .flag("--x")).choice(of: Choice.self) == .dark)
    #expect(throws: Problem("must be a string, not a whole number")) { try number.string() }
    #expect(throws: Problem("must be a whole number from 1 to 6")) {
      try number.integer(in: 1...6)
    }
    #expect(throws: Problem("must be a number of seconds from 0.5 to 6")) {
      try number.seconds(in: 0.5...6)
    }
    #expect(throws: Problem("must be true or false, not a string")) { try text.boolean() }
    #expect(throws: Problem("must be a list, not a string")) { try text.elements() }
    #expect(throws: Problem("must be a table, not a string")) { try text.entries() }
    #expect(throws: Problem("must not be empty")) {
      try TOMLNode(.string(""), at: .flag("--x")).name()
    }
    #expect(throws: Problem("unknown choice \"darc\"", nearest: "dark")) {
      try TOMLNode(.string("darc"), at: .flag("--x")).choice(of: Choice.self)
    }
    #expect(throws: Problem("unknown choice \"x\"; it can be \"light\", \"dark\"")) {
      try text.choice(of: Choice.self)
    }
  }
}
