import CurlTransport
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
    Row(1, .unsupportedAddress, .other), Row(2, .other), Row(3, .unsupportedAddress),
    Row(5, .nameNotResolved), Row(6, .nameNotResolved), Row(7, .connectionFailed), Row(8, .other),
    Row(16, .connectionFailed, .connectionLost), Row(18, .connectionFailed, .connectionLost),
    Row(23, .other), Row(27, .other), Row(28, .timedOut), Row(35, .tlsFailed),
    Row(43, .other), Row(52, .connectionFailed, .connectionLost), Row(53, .tlsFailed),
    Row(54, .tlsFailed), Row(55, .connectionFailed, .connectionLost),
    Row(56, .connectionFailed, .connectionLost), Row(58, .tlsFailed), Row(59, .tlsFailed),
    Row(60, .tlsFailed), Row(61, .other), Row(63, .bodyTooLarge), Row(66, .tlsFailed),
    Row(77, .tlsFailed), Row(80, .tlsFailed), Row(82, .tlsFailed), Row(83, .tlsFailed),
    Row(90, .tlsFailed), Row(91, .tlsFailed), Row(92, .connectionFailed, .connectionLost),
    Row(97, .connectionFailed), Row(98, .tlsFailed), Row(100, .other), Row(12_345, .other),
  ]

  @Test(arguments: table) func `every code has its kind`(_ row: Row) {
    let before = TransportError(curlCode: row.code, text: "text", hasBegun: false)
    #expect(before == TransportError(row.before, detail: "text", mayHaveArrived: false))
    let after = TransportError(curlCode: row.code, text: "text", hasBegun: true)
    #expect(after == TransportError(row.after, detail: "text", mayHaveArrived: true))
  }

  @Test func `the text is one short line of printable characters`() {
    let text = "a\u{1B}[31m\r\nb\u{202E}\u{9B}" + String(repeating: "x", count: 500)
    let error = TransportError(curlCode: 60, text: text, hasBegun: false)
    #expect(error.detail.hasPrefix("a [31m  b  xxx"))
    #expect(error.detail.unicodeScalars.count == 200)
  }

  @Test func `an error reads as a sentence`() {
    let error = TransportError(.timedOut, detail: "after 30 s")
    #expect("\(error)" == "The server took too long; try again. (after 30 s)")
    #expect("\(TransportError(.cancelled))" == "The request was given up.")
  }
}
