import CurlTransport
import Foundation
import HTTP
import Testing

@Suite(
  "Certificates",
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: TLSServer.openssl),
    "openssl is not installed, and without it there is no server with a certificate to refuse"))
struct CertificateTests {
  private func outcome(
    at server: TLSServer, trusting authority: String?
  ) async -> Result<HTTPResponse, TransportError> {
    let configuration = CurlConfiguration(authorityFile: authority)
    let url = "https://localhost:\(server.port)/"
    return await CurlTransport(configuration: configuration)
      .outcome(of: HTTPRequest(method: .get, url: url))
  }

  @Test func `a certificate of an unknown authority is refused`() async throws {
    let server = try TLSServer(certifiedFor: "localhost")
    defer { server.stop() }
    let outcome = await outcome(at: server, trusting: nil)
    guard case .failure(let error) = outcome else { return #expect(Bool(false), "accepted") }
    #expect(error == TransportError(.certificateRefused(.selfSigned)))
  }

  @Test func `with its authority it is accepted`() async throws {
    let server = try TLSServer(certifiedFor: "localhost")
    defer { server.stop() }
    let response = try await outcome(at: server, trusting: server.authorityFile).get()
    #expect(response.status == 200)
    #expect(!response.body.isEmpty)
  }

  @Test func `a certificate for another name is refused, whoever issued it`() async throws {
    let server = try TLSServer(certifiedFor: "other.example")
    defer { server.stop() }
    let outcome = await outcome(at: server, trusting: server.authorityFile)
    guard case .failure(let error) = outcome else { return #expect(Bool(false), "accepted") }
    #expect(error == TransportError(.certificateRefused(.wrongHost)))
  }

  @Test func `a file of authorities that is missing is an error, not a reason to trust`()
    async throws
  {
    let server = try TLSServer(certifiedFor: "localhost")
    defer { server.stop() }
    let outcome = await outcome(at: server, trusting: "/nowhere/authorities.pem")
    guard case .failure(let error) = outcome else { return #expect(Bool(false), "accepted") }
    #expect(error == TransportError(.authoritiesUnusable))
  }
}
