import Diagnostics
import Testing

@Suite("A diagnostic")
struct DiagnosticTests {
  @Test(
    arguments: [
      (.standard, "default: unknown key, did you mean \"theme\"?"),
      (.flag("--x"), "--x: unknown key, did you mean \"theme\"?"),
      (.environment("X"), "X: unknown key, did you mean \"theme\"?"),
      (.file("c.toml"), "c.toml: unknown key, did you mean \"theme\"?"),
      (nil, "unknown key, did you mean \"theme\"?"),
    ] as [(Place?, String)])
  func `is one line with place, problem and question`(_ place: Place?, _ expected: String) {
    let problem = Problem("unknown key", nearest: "theme")
    #expect(Diagnostic(place, problem).description == expected)
  }

  @Test(
    arguments: [
      (["poll", "interval"], 3, nil, "c.toml:3: poll.interval", "poll.interval"),
      (["a b", "x.y", ""], 3, nil, #"c.toml:3: "a b"."x.y"."""#, #""a b"."x.y"."""#),
      ([], 3, 7, "c.toml:3:7", "line 3, column 7"), ([], 3, nil, "c.toml:3", "line 3"),
    ] as [(DottedPath, Int, Int?, String, String)])
  func `gives the line and the path of keys; within a file the position where there is no path`(
    _ path: DottedPath, _ line: Int, _ column: Int?, _ expected: String, _ within: String
  ) {
    let place = Place.file("c.toml", at: path, position: .init(line: line, column: column))
    #expect(Diagnostic(place, Problem("is odd")).description == "\(expected): is odd")
    #expect(Diagnostic(place, Problem("is odd")).descriptionWithinFile == "\(within): is odd")
  }

  @Test func `of an element of an array gives its line, too`() {
    let path = DottedPath(["views"]).appending(.index(1)).appending(.key("name"))
    let place = Place.file("c.toml", at: path, position: .init(line: 9))
    #expect("\(place)" == "c.toml:9: views[1].name")
  }

  @Test func `quotes a word from outside in short and without control characters`() {
    #expect(Problem.quoted("a\u{1B}\"") == #""a\u{1B}\"""#)
    #expect(Problem.quoted(String(repeating: "x", count: 61)).count == 63)
  }

  @Test func `of an unknown name offers the nearest, or lists all`() {
    #expect(
      "\(Problem(unknown: "role", "tex", among: ["text", "row"]))"
        == #"unknown role "tex", did you mean "text"?"#)
    #expect("\(Problem(unknown: "role", "x9y", among: ["text"]))" == #"unknown role "x9y""#)
    #expect(
      "\(Problem(unknown: "role", "x9y", among: ["text", "row"], isListing: true))"
        == #"unknown role "x9y"; it can be "text", "row""#)
  }
}
