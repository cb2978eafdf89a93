import CurlTransport
import HTTP

extension CurlTransport {
  /// The outcome of a request, as a value that a test can compare.
  func outcome(of request: HTTPRequest) async -> Result<HTTPResponse, TransportError> {
    do throws(TransportError) {
      return .success(try await send(request))
    } catch {
      return .failure(error)
    }
  }

  /// The error of a request; nil if a response arrived.
  func failure(of request: HTTPRequest) async -> TransportError? {
    guard case .failure(let error) = await outcome(of: request) else { return nil }
    return error
  }
}
