internal import CCurl
package import HTTP

extension TransportError {
  /// Creates the error for a transfer that ended with a code of libcurl.
  ///
  /// - Source: libcurl-errors(3).
  /// - Parameters:
  ///   - curlCode: The code, not 0.
  ///   - text: libcurl's description.
  ///   - hasBegun: True if a connection was ready, so that the request may have been sent.
  package init(curlCode: Int32, text: String, hasBegun: Bool) {
    self.init(
      Self.kind(of: CCurlCode(rawValue: curlCode), hasBegun: hasBegun),
      detail: Self.printable(text), mayHaveArrived: hasBegun)
  }

  private static func kind(of code: CCurlCode?, hasBegun: Bool) -> Kind {
    switch code {
    case .hostNotResolved, .proxyNotResolved: .nameNotResolved
    case .notConnected, .proxyHandshake: .connectionFailed
    // Before the request, these codes come from the tunnel through a proxy.
    case .partialFile, .gotNothing, .sendError, .receiveError, .http2Framing, .http2Stream:
      hasBegun ? .connectionLost : .connectionFailed
    case .timedOut: .timedOut
    case .fileSizeExceeded: .bodyTooLarge
    // libcurl uses the same code for a response that is not HTTP and for an unknown scheme.
    case .unsupportedProtocol: hasBegun ? .other : .unsupportedAddress
    case .malformedURL: .unsupportedAddress
    case let code? where tlsCodes.contains(code): .tlsFailed
    default: .other
    }
  }

  private static let tlsCodes: Set<CCurlCode> = [
    .tlsConnect, .tlsEngineNotFound, .tlsEngineFailed, .tlsEngineInit, .tlsCipher, .tlsShutdown,
    .clientCertificateProblem, .clientCertificateWanted, .peerNotVerified,
    .certificateFileUnusable, .revocationFileUnusable, .issuerRefused, .pinnedKeyMismatch,
    .certificateStatusRefused,
  ]

  /// One line without control or format characters: parts of the text may come from the server.
  private static func printable(_ text: String) -> String {
    let line = text.unicodeScalars.prefix(200).map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: " " as Character
      default: Character(scalar)
      }
    }
    return String(line)
  }
}
