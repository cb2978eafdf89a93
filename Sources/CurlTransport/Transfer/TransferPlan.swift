package import HTTP

/// A request that was found fit to be sent.
package struct TransferPlan: Hashable, Sendable {
  /// The request.
  let request: HTTPRequest
  /// Whether it stays on this machine.
  let isLoopback: Bool

  /// Checks a request.
  ///
  /// - Parameter request: The request.
  /// - Throws: `TransportError` that names the fault, but no header's value.
  package init(_ request: HTTPRequest) throws(TransportError) {
    let address = try Self.checkedAddress(of: request)
    try Self.checkHeaders(of: request)
    self.request = request
    isLoopback = address.isLoopback
  }

  private static func checkedAddress(
    of request: HTTPRequest
  ) throws(TransportError) -> HTTPAddress {
    do {
      let address = try HTTPAddress(request.url)
      try address.requireConfidentiality()
      return address
    } catch {
      throw TransportError(.unsupportedAddress, detail: error.description)
    }
  }

  private static func checkHeaders(of request: HTTPRequest) throws(TransportError) {
    for (index, header) in request.headers.enumerated() {
      guard header.hasValidName else {
        throw TransportError(.other, detail: "the name of header line \(index + 1) is not valid")
      }
      guard header.hasValidValue else {
        throw TransportError(.other, detail: "the header \(header.name) holds a control character")
      }
    }
  }
}
