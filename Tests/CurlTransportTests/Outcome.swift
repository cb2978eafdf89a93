import CurlTransport
import HTTP

extension CurlTransport {
  /// What sending a request comes to, as a value that a test can compare.
  func outcome(of request: HTTPRequest) async -> Result<HTTPResponse, TransportError> {
    do throws(TransportError) {
      return .success(try await send(request))
    } catch {
      return .failure(error)
    }
  }

  /// The error that sending a request ends in; nil when an answer came.
  func failure(of request: HTTPRequest) async -> TransportError? {
    guard case .failure(let error) = await outcome(of: request) else { return nil }
    return error
  }
}
