import Configuration
import Diagnostics
import Testing

@Suite("Errors of syntax name line and column and quote no secrets")
struct SyntaxTests {
  static let cases: [(String, Int, Int, String)] = [
    ("uid = \n", 1, 7, "Error while parsing"),
    ("\n  uid ada", 2, 7, "Error while parsing"),
    ("uid = \"ada\"\nuid = \"bob\"", 2, 7, "Error while parsing"),
    ("[poll\ninterval = 1", 1, 6, "Error while parsing"),
  ]

  @Test(arguments: cases)
  func `one line shows the place`(_ text: String, _ line: Int, _ column: Int, _ start: String)
    throws
  {
    let diagnostic = try #require(resolve(text).diagnostics.first)
    #expect(diagnostic.place?.position == .init(line: line, column: column))
    #expect(
      diagnostic.description.hasPrefix("/etc/r/config.toml:\(line):\(column): \(start)"))
    #expect(resolve(text).diagnostics.count == 1)
  }

  static let key = "1234567890abcdef1234567890abcdef12345678"

  @Test(arguments: [
    "%", "\"%", "%\"", "'%", "0%", "-%", "1e%", "[%", "{%", "\"%\\q\"", "0x%", "1_%_",
  ])
  func `a key that lacks its quotes is not repeated`(_ form: String) throws {
    let value = form.replacing("%", with: Self.key)
    for text in ["api_key = \(value)\n", "\(value)\n", "\(value) = 1\n\(value) = 2"] {
      for diagnostic in resolve(text).diagnostics where diagnostic.place?.path.isRoot == true {
        #expect(!diagnostic.description.contains(Self.key), "\(diagnostic)")
      }
    }
  }

  @Test(arguments: [
    "uid = \"ada\"\n\0theme = 3", #"uid = "ada\u0000x""#, #""nul\U00000000" = 1"#,
  ])
  func `a NUL is refused instead of ending a text silently`(_ text: String) {
    #expect(messages(text) == ["config.toml: contains a NUL character, which no value can have"])
  }

  @Test func `a byte order mark and Windows line ends are read`() {
    let text = "\u{FEFF}" + completeFile.replacing("\n", with: "\r\n")
    #expect(resolve(text).diagnostics == [])
  }
}
