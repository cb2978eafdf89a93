import Testing

@testable import CurlTransport

@Suite("Certificate authorities")
struct CertificateAuthoritiesTests {
  private func chosen(
    _ configuration: CurlConfiguration, _ environment: [String: String]
  ) -> [String?]? {
    CertificateAuthorities(configuration) { environment[$0] }.map { [$0.file, $0.folder] }
  }

  @Test func `without any word libcurl chooses`() {
    #expect(chosen(CurlConfiguration(), [:]) == nil)
    #expect(chosen(CurlConfiguration(), ["SSL_CERT_FILE": "", "SSL_CERT_DIR": ""]) == nil)
  }

  @Test func `the environment counts`() {
    #expect(chosen(CurlConfiguration(), ["SSL_CERT_FILE": "/f"]) == ["/f", nil])
    let both = ["SSL_CERT_FILE": "/f", "SSL_CERT_DIR": "/d"]
    #expect(chosen(CurlConfiguration(), both) == ["/f", "/d"])
  }

  @Test func `the configuration replaces the whole environment`() {
    let both = ["SSL_CERT_FILE": "/f", "SSL_CERT_DIR": "/d"]
    #expect(chosen(CurlConfiguration(authorityFile: "/mine"), both) == ["/mine", nil])
    #expect(chosen(CurlConfiguration(authorityFolder: "/mine"), both) == [nil, "/mine"])
  }
}
