import HTTP
import Testing

@Suite("Addresses")
struct HTTPAddressTests {
  struct Good: Sendable, CustomTestStringConvertible {
    let text: String
    let host: String
    let port: UInt16
    let isLoopback: Bool
    var testDescription: String { text }

    init(_ text: String, _ host: String, _ port: UInt16, loopback: Bool = false) {
      self.text = text
      self.host = host
      self.port = port
      isLoopback = loopback
    }
  }

  static let good: [Good] = [
    Good("https://app.api-eu.cometchat.io/v3", "app.api-eu.cometchat.io", 443),
    Good("HTTPS://Example.COM", "example.com", 443),
    Good("https://example.com:8443?x=/@:y", "example.com", 8_443),
    Good("https://192.0.2.7:1/", "192.0.2.7", 1),
    Good("https://[2001:db8::1]/", "2001:db8::1", 443),
    Good("http://localhost", "localhost", 80, loopback: true),
    Good("http://LocalHost:65535/", "localhost", 65_535, loopback: true),
    Good("http://127.0.0.1:80", "127.0.0.1", 80, loopback: true),
    Good("http://127.255.255.254/", "127.255.255.254", 80, loopback: true),
    Good("https://[::1]:9/x", "::1", 9, loopback: true),
    Good("https://127.0.0.1.example.com/", "127.0.0.1.example.com", 443),
    Good("https://localhost.example.com/", "localhost.example.com", 443),
    Good("https://128.0.0.1/", "128.0.0.1", 443),
    Good("https://[::ffff:127.0.0.1]/", "::ffff:127.0.0.1", 443),
  ]

  @Test(arguments: good) func `an address determines the host to connect to`(_ row: Good) throws {
    let address = try HTTPAddress(row.text)
    #expect(address.host == row.host)
    #expect(address.port == row.port)
    #expect(address.isLoopback == row.isLoopback)
  }

  @Test(arguments: [
    ("", HTTPAddressProblem.notAbsolute), ("example.com/v3", .notAbsolute),
    ("//example.com", .notAbsolute), ("https:/example.com", .notAbsolute),
    ("://x", .unknownScheme("")), ("ftp://example.com", .unknownScheme("ftp")),
    ("file:///etc/passwd", .unknownScheme("file")),
    ("https://exa mple.com", .unencodedCharacter), ("https://example.com/ä", .unencodedCharacter),
    ("https://example.com/\r\nX", .unencodedCharacter),
    (#"http://127.0.0.1\@example.com"#, .unencodedCharacter),
    ("http://127.0.0.1#@example.com", .fragment), ("https://example.com/#top", .fragment),
    ("http://127.0.0.1@example.com", .userInformation),
    ("https://u:p@example.com", .userInformation),
    ("https://", .hostMissing), ("https:///x", .hostMissing), ("https://:443", .hostMissing),
    ("https://exa%6Dple.com", .malformedHost("exa%6dple.com")),
    ("https://127.1/", .malformedHost("127.1")),
    ("https://0x7f.0.0.1/", .malformedHost("0x7f.0.0.1")),
    ("https://2130706433/", .malformedHost("2130706433")),
    ("https://127.0.0.01/", .malformedHost("127.0.0.01")),
    ("https://127.0.0.256/", .malformedHost("127.0.0.256")),
    ("https://a..b/", .malformedHost("a..b")),
    ("https://[::1%25lo]/", .malformedHost("::1%25lo")), ("https://[]/", .malformedHost("")),
    ("https://[::1/", .malformedHost("[")),
    ("https://example.com:", .malformedPort("")), ("https://example.com:0", .malformedPort("0")),
    ("https://example.com:65536", .malformedPort("65536")),
    ("https://example.com:+1", .malformedPort("+1")), ("https://a:b:1", .malformedPort("b:1")),
    ("https://[::1]x:1/", .malformedHost("[::1]x")),
  ])
  func `a faulty address is refused with the reason`(
    _ text: String, _ problem: HTTPAddressProblem
  ) {
    #expect(throws: problem) { try HTTPAddress(text) }
    #expect(problem.description.hasSuffix("."))
  }

  @Test(arguments: [
    "http://example.com", "http://127.0.0.1.example.com", "http://10.0.0.1", "http://[::2]",
    "http://localhost.example.com", "http://128.0.0.1", "http://0.0.0.0",
    "http://[::ffff:127.0.0.1]",
  ])
  func `plain text is for this machine only`(_ text: String) throws {
    let address = try HTTPAddress(text)
    #expect(throws: HTTPAddressProblem.plainText(host: address.host)) {
      try address.requireConfidentiality()
    }
  }

  @Test(arguments: ["http://localhost", "http://127.8.9.1", "http://[::1]", "https://example.com"])
  func `what nobody else can read is accepted`(_ text: String) throws {
    try HTTPAddress(text).requireConfidentiality()
  }
}
