import CurlTransport
import HTTP
import Testing

@Suite("The proxy of the environment") struct ProxySettingTests {
  private static func proxy(
    _ environment: [String: String], for host: String = "api.example.com"
  ) -> ProxySetting? {
    ProxySetting(for: host) { environment[$0] }
  }

  @Test(
    arguments: [
      (["https_proxy": "p:1", "HTTPS_PROXY": "q:1", "ALL_PROXY": "r:1"], "https_proxy"),
      (["HTTPS_PROXY": "q:1", "ALL_PROXY": "r:1"], "HTTPS_PROXY"),
      (["https_proxy": "", "all_proxy": "r:1"], "all_proxy"), (["ALL_PROXY": "r:1"], "ALL_PROXY"),
      (["http_proxy": "p:1"], nil), ([:], nil),
    ] as [([String: String], String?)])
  func `The first variable of those that libcurl reads counts`(
    environment: [String: String], variable: String?
  ) {
    #expect(Self.proxy(environment)?.variable == variable)
  }

  @Test(arguments: [
    ("*", true), ("example.com", true), (".example.com", true), ("com", true),
    ("other.org, EXAMPLE.com", true), ("api.example.com", true), ("ample.com", false),
    ("", false), ("b.api.example.com", false),
  ])
  func `A host that is excluded has no proxy`(list: String, isExcluded: Bool) {
    let proxy = Self.proxy(["https_proxy": "p:1", "no_proxy": list])
    #expect((proxy == nil) == isExcluded)
  }

  @Test(arguments: [
    ("http://proxy:3128", true), ("proxy", true), ("https://joe:s3cret@proxy:443/", true),
    ("socks5h://127.0.0.1:1080", true), ("http://[::1]:3128", true), ("http://[::1]", true),
    ("http://joe:s3cret@127.0.0.1:port", false), ("http://proxy:", false), ("http://:80", false),
    ("http://proxy:0", false), ("http://proxy:99999", false), ("gopher://proxy", false),
    ("http://", false),
  ])
  func `An address that is none is called that, whatever libcurl calls it`(
    address: String, isValid: Bool
  ) {
    var failure = TransferFailure(code: 5)
    failure.proxy = Self.proxy(["https_proxy": address])
    #expect(
      TransportError(failure).kind
        == .proxyFailed(isValid ? .nameNotResolved : .malformedAddress))
  }
}
