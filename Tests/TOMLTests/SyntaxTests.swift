import Diagnostics
import TOML
import Testing

@Suite("TOML files")
struct SyntaxTests {
  /// The syntax error of a file.
  private func error(_ text: String) -> Diagnostic? {
    #expect(throws: Diagnostic.self) { try TOMLNode(parsing: text, file: "c.toml") }
  }

  @Test(arguments: [
    ("[=ol]", 1, 2), ("a = 1\n[ =]", 2, 3), ("[[\u{1}]]", 1, 3), ("[\n]", 1, 2),
    ("[[[a]]]", 1, 3), ("a = [\n  [1],\n]\n\t[é]", 4, 3), ("a = '''\n[=]'''\n[.b]", 3, 2),
    ("[a]\n[b] # [=]\n[#", 3, 2), ("s = \"\\\"[\"\n[+1]", 2, 2),
  ])
  func `a header without a name is a mistake with a place`(text: String, line: Int, column: Int) {
    let found = error(text)
    #expect(found?.problem.text.contains("name") == true)
    #expect(found?.place?.position?.line == line)
    #expect(found?.place?.position?.column == column)
  }

  @Test(arguments: [
    ("a = [ }", 1, 7), ("a = [\n1,\n}]", 3, 1), ("a = {b = [1, }", 1, 14),
    ("a = 1979-05-27T", 1, 5), ("a = 1979-05-27T:", 1, 5), ("a = 1979-05-27T_07:32:00", 1, 5),
    ("a = [1979-05-27t ]", 1, 6),
    ("a = 1979-05-27 0 ", 1, 5), ("a = [19_79-05-27 7]", 1, 6), ("\u{feff}[=]", 1, 5),
  ])
  func `a brace in a bracket and half a date are mistakes with a place`(
    text: String, line: Int, column: Int
  ) {
    let found = error(text)
    #expect(found?.place?.position?.line == line)
    #expect(found?.place?.position?.column == column)
  }

  @Test(arguments: [
    "a = 1979-05-27T07:32:00Z\nb = 1979-05-27 07:32:00\nc = 1979-05-27 # 1\nd = 07:32:00",
    "1979-05-27T = 1\na = [{b = 1}, {}]\nc = '[ }' # [ }", "a = 1979-05-27 \n7 = 1",
  ])
  func `what only looks like one is read`(text: String) throws {
    _ = try TOMLNode(parsing: text, file: "c.toml")
  }

  @Test(arguments: [
    "a = [\n  [+1, 2], [ {b = 1} ], [ # why\n 3 ]\n]\n[c]", "a = \"\"\"\n[=]\n\\\"\"\"\"\n[b]",
    "a = '''\n[=]\n'''\n['b'.c]\n[ \"d\" ]\n[[e]]\n[[ f ]]",
    "# [=]\na = '[=]' # [=]\nb = \"\\\\\"\n[c]",
    "a = { b = [\n[+1]] }", "a = \"\"\"\\\n  [=]\"\"\"\"\"\n[b]", "",
  ])
  func `a bracket that is no header is left to the parser`(text: String) throws {
    _ = try TOMLNode(parsing: text, file: "c.toml")
  }

  @Test func `only strings and comments hold what is not ASCII`() throws {
    _ = try TOMLNode(parsing: "a = 'é' # é\n\"é\" = \"\"\"\n界\"\"\"", file: "c.toml")
    for text in ["é = 1", "a = é", "a = 1 é", "[a] é", "a =\u{a0}1"] {
      let found = error(text)
      #expect(
        found?.place?.position?.column
          == text.unicodeScalars.firstIndex { !$0.isASCII }.map { place in
            text.unicodeScalars.distance(from: text.startIndex, to: place) + 1
          })
    }
  }

  @Test func `the first error is the one reported`() {
    let found = error("a =\n[=]")
    #expect(found?.place?.position?.line == 1)
  }

  @Test(arguments: ["\0", #"\u0000"#, #"\U00000000"#])
  func `a NUL is refused, as it is and as an escape`(written: String) throws {
    #expect(
      error("a = \"\(written)\"")?.description
        == "c.toml: contains a NUL character, which no value can have")
    _ = try TOMLNode(parsing: #"a = "\u0001""#, file: "c.toml")
  }
}
