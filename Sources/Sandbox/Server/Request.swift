import FlyingFox
import Foundation

/// A request as the sandbox sees it, free of the HTTP library.
struct Request: Sendable {
  let method: String
  let path: String
  let query: String
  let headers: [String: String]
  let body: Data

  /// The parts of the path, percent-decoded.
  var segments: [String] {
    path.split(separator: "/").map { String($0).removingPercentEncoding ?? String($0) }
  }

  var key: String? { headers["apikey"] }
  var uid: String? { headers["onbehalfof"] }
}

extension Request {
  init(_ request: HTTPRequest) async throws {
    method = request.method.rawValue
    path = request.target.path()
    query = request.target.query()
    headers = Dictionary(
      request.headers.map { ($0.key.rawValue.lowercased(), $0.value) },
      uniquingKeysWith: { first, _ in first })
    body = try await request.bodyData
  }

  /// What remains of the path below the root of the API; nil when it lies elsewhere.
  var apiSegments: [String]? {
    let segments = segments
    return segments.first == "v3" ? Array(segments.dropFirst()) : nil
  }

  func recorded(as number: Int, status: Int?) -> RecordedRequest {
    RecordedRequest(
      number: number, method: method,
      path: "/" + (apiSegments ?? segments).joined(separator: "/"), query: query,
      headers: headers.filter { $0.key != "apikey" },
      body: String(decoding: body, as: UTF8.self), status: status)
  }
}
