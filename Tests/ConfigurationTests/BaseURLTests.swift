import Configuration
import Diagnostics
import Testing

@Suite("Base URLs")
struct BaseURLTests {
  static let right: [(String, String, String)] = [
    ("https://example.org/v3", "https://example.org/v3", "example.org"),
    ("https://Example.org:8443/a/v3//", "https://Example.org:8443/a/v3", "example.org"),
    ("HTTPS://example.org", "https://example.org", "example.org"),
    ("http://localhost:8080/v3", "http://localhost:8080/v3", "localhost"),
    ("http://LOCALHOST", "http://LOCALHOST", "localhost"),
    ("http://127.0.0.1:1/v3/", "http://127.0.0.1:1/v3", "127.0.0.1"),
    ("http://127.8.9.10", "http://127.8.9.10", "127.8.9.10"),
    ("http://[::1]:9/v3", "http://[::1]:9/v3", "::1"),
  ]

  @Test(arguments: right)
  func `right ones lose their trailing slash`(_ written: String, _ text: String, _ host: String) {
    let resolved = resolve(nil, flags: flags(written), environment: ["RECENTS_API_KEY": "k"])
    #expect(resolved.diagnostics == [])
    #expect(resolved.settings.account?.baseURL.text == text)
    #expect(resolved.settings.account?.baseURL.host == host)
  }

  static let loopbackOnly =
    "http:// is for this machine only (localhost, 127.0.0.1, [::1]); use https://"
  static let port = "has a port that is not a number from 1 to 65535"
  static let wrong: [(String, String)] = [
    ("http://example.org/v3", loopbackOnly),
    ("http://127.0.0.1.example.org", loopbackOnly),
    ("http://localhost.example.org", loopbackOnly),
    ("http://127.0.0", loopbackOnly),
    ("http://127.0.0.256", loopbackOnly),
    ("http://128.0.0.1", loopbackOnly),
    ("http://0.0.0.0", loopbackOnly),
    ("http://[::2]", loopbackOnly),
    ("http://localhost@example.org", "must not hold a user name; the key belongs in api_key"),
    ("https://u:secret@example.org", "must not hold a user name; the key belongs in api_key"),
    ("ftp://example.org", "must begin with https:// (or http:// for this machine)"),
    ("example.org", "must begin with https:// (or http:// for this machine)"),
    ("https://", "lacks a host name"),
    ("https:///v3", "lacks a host name"),
    ("https://[::1/v3", "lacks a ]"),
    ("https://example.org:", port),
    ("https://example.org:0", port),
    ("https://example.org:65536", port),
    ("https://example.org:+1", port),
    ("https://[::1]x", port),
    ("https://example.org/v3?key=1", "must not have a query or a fragment"),
    ("https://example.org/#a", "must not have a query or a fragment"),
    ("https://exa mple.org", "must not hold blanks or characters outside ASCII"),
    ("https://example.org\r\nx", "must not hold blanks or characters outside ASCII"),
    ("https://exämple.org", "must not hold blanks or characters outside ASCII"),
    ("https://example.org\\@evil", "must not hold blanks or characters outside ASCII"),
    (
      "https://abc.api-us.cometchat.io/",
      "lacks the version at its end, did you mean \"https://abc.api-us.cometchat.io/v3\"?"
    ),
  ]

  @Test(arguments: wrong)
  func `invalid ones are reported with the reason`(_ written: String, _ message: String) {
    let resolved = resolve(nil, flags: flags(written), environment: ["RECENTS_API_KEY": "k"])
    #expect(resolved.diagnostics.map(\.description) == ["--base-url: " + message])
    #expect(resolved.settings.account == nil)
  }

  private func flags(_ url: String) -> SettingsFlags {
    SettingsFlags(values: [.baseURL: url, .uid: "ada"])
  }
}
