import CurlTransport
import Glibc
import HTTP
import Testing

@Suite("Errors of libcurl")
struct TransportErrorTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let code: Int32
    let before: TransportError.Kind
    let after: TransportError.Kind
    var testDescription: String { "code \(code)" }

    init(_ code: Int32, _ before: TransportError.Kind, _ after: TransportError.Kind? = nil) {
      self.code = code
      self.before = before
      self.after = after ?? before
    }
  }

  /// The code, and the kind before and after the request was sent; see libcurl-errors(3).
  static let table: [Row] = [
    Row(-1, .libraryMissing), Row(1, .unsupportedAddress, .notHTTP), Row(2, .other),
    Row(3, .unsupportedAddress), Row(5, .proxyFailed(.nameNotResolved)), Row(6, .nameNotResolved),
    Row(7, .connectionFailed), Row(8, .other), Row(16, .connectionLost), Row(18, .connectionLost),
    Row(23, .other), Row(27, .other), Row(28, .timedOut), Row(35, .handshakeFailed),
    Row(43, .other), Row(52, .connectionLost), Row(53, .handshakeFailed),
    Row(54, .handshakeFailed), Row(55, .connectionLost), Row(56, .connectionLost),
    Row(58, .clientCertificateRequired), Row(59, .handshakeFailed),
    Row(60, .certificateRefused(.wrongHost)), Row(61, .other), Row(63, .bodyTooLarge),
    Row(66, .handshakeFailed), Row(77, .authoritiesUnusable), Row(80, .handshakeFailed),
    Row(82, .authoritiesUnusable), Row(83, .certificateRefused(.other)),
    Row(90, .certificateRefused(.other)), Row(91, .certificateRefused(.other)),
    Row(92, .connectionLost), Row(97, .proxyFailed(.refused(status: 0))),
    Row(98, .clientCertificateRequired), Row(100, .other), Row(12_345, .other),
  ]

  @Test(arguments: table) func `every code has its kind`(_ row: Row) {
    for (hasBegun, kind) in [(false, row.before), (true, row.after)] {
      let error = TransportError(TransferFailure(code: row.code, text: "text", hasBegun: hasBegun))
      let detail = kind == .other ? "libcurl error \(row.code)" : ""
      #expect(error == TransportError(kind, detail: detail, mayHaveArrived: hasBegun))
    }
  }

  @Test func `the library's text appears nowhere`() {
    for row in Self.table {
      let error = TransportError(
        TransferFailure(code: row.code, text: "http://joe:s3cret@proxy", hasBegun: false))
      #expect(!"\(error)".contains("s3cret"))
    }
  }

  @Test(
    arguments: [
      (10, CertificateFault.expired), (9, .notYetValid), (62, .wrongHost), (64, .wrongHost),
      (18, .selfSigned), (19, .unknownIssuer), (20, .unknownIssuer), (21, .unknownIssuer),
      (2, .unknownIssuer), (23, .revoked), (66, .other), (0, .wrongHost), (1, .wrongHost),
    ] as [(Int32, CertificateFault)])
  func `a certificate is refused for the reason that OpenSSL gives`(
    number: Int32, fault: CertificateFault
  ) {
    var failure = TransferFailure(code: 60)
    failure.verification = number
    #expect(TransportError(failure).kind == .certificateRefused(fault))
    guard number != 0 else { return }
    failure.proxyVerification = number
    #expect(TransportError(failure).kind == .proxyFailed(.certificateRefused(fault)))
  }

  @Test(arguments: [
    ("error:0A00010B:SSL routines::wrong version number", TransportError.Kind.notTLS),
    ("error:1408F10B:SSL routines:ssl3_get_record:wrong version number", .notTLS),
    ("error:0A00009C:SSL routines::http request", .notTLS),
    ("error:0A000102:SSL routines::unsupported protocol", .outdatedTLS),
    ("error:0A00042E:SSL routines::tlsv1 alert protocol version", .outdatedTLS),
    ("error:0A00045C:SSL routines::tlsv13 alert certificate required", .clientCertificateRequired),
    ("OpenSSL SSL_connect: Connection reset by peer in connection to a:443 ", .handshakeFailed),
    ("error:0A000126:SSL routines::unexpected eof while reading", .handshakeFailed),
    ("", .handshakeFailed),
  ])
  func `a handshake fails for the reason that the TLS library gives`(
    text: String, kind: TransportError.Kind
  ) {
    #expect(TransportError(TransferFailure(code: 35, text: text)).kind == kind)
  }

  @Test func `a connection that is refused is not a network that is down`() {
    var failure = TransferFailure(code: 7)
    failure.systemError = ECONNREFUSED
    #expect(TransportError(failure).kind == .connectionRefused)
    failure.systemError = ENETUNREACH
    #expect(TransportError(failure).kind == .connectionFailed)
  }

  @Test(
    arguments: [
      (7, 0, ProxyFault.connectionFailed), (56, 407, .passwordRequired),
      (56, 403, .refused(status: 403)), (7, 502, .connectionFailed), (56, 0, .connectionLost),
      (52, 0, .connectionLost), (97, 0, .refused(status: 0)), (5, 0, .nameNotResolved),
    ] as [(Int32, Int32, ProxyFault)])
  func `what a proxy does is said of the proxy`(code: Int32, status: Int32, fault: ProxyFault) {
    var failure = TransferFailure(code: code)
    failure.connectStatus = status
    failure.systemError = ECONNREFUSED
    failure.proxy = ProxySetting(for: "a.example") {
      $0 == "https_proxy" ? "http://proxy:3128" : nil
    }
    #expect(TransportError(failure).kind == .proxyFailed(fault))
  }

  @Test func `an error reads as a sentence`() {
    let error = TransportError(.timedOut, detail: "after 30 s")
    #expect("\(error)" == "The server took too long; try again. (after 30 s)")
    #expect("\(TransportError(.cancelled))" == "The request was given up.")
  }
}
