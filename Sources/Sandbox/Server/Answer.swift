import FlyingFox
import FlyingSocks
import Foundation

/// A response ready to be sent, with the fate of the connection.
struct Answer: Sendable {
  let status: Int
  var headers: [(name: String, value: String)]
  let body: [UInt8]
  var ending: Ending = .complete
  /// The slow line on which the body is sent; nil for a line without limits.
  var line: SlowLine.Use?

  enum Ending: Sendable {
    case complete
    /// The connection closes before the first byte.
    case dropped
    /// The connection closes in the middle of the body.
    case cut
  }

  static let dropped = Answer(status: 0, headers: [], body: [], ending: .dropped)
}

extension Answer {
  init(_ reply: Reply, headers: [(name: String, value: String)] = []) {
    status = reply.status
    body = reply.bytes
    self.headers = [("Content-Type", reply.contentType)] + headers + reply.headers
  }
}

extension Answer {
  /// The response for the HTTP library.
  var response: HTTPResponse {
    guard ending != .dropped else { return HTTPResponse(webSocket: Hangup()) }
    var fields = HTTPHeaders()
    for (name, value) in headers { fields[HTTPHeader(name)] = value }
    return HTTPResponse(
      statusCode: HTTPStatusCode(status, phrase: Self.phrase(status)), headers: fields,
      body: bodySequence)
  }

  private var bodySequence: HTTPBodySequence {
    if ending == .cut {
      HTTPBodySequence(from: CutBody(bytes: body[..<(body.count / 2)]), count: body.count)
    } else if let line {
      HTTPBodySequence(from: SlowBody(bytes: body[...], line: line), count: body.count)
    } else {
      HTTPBodySequence(data: Data(body), suggestedBufferSize: 1 << 16)
    }
  }

  private static func phrase(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 429: "Too Many Requests"
    case 500: "Internal Server Error"
    default: "Status"
    }
  }
}

/// Closes the connection without a byte: the library calls a web socket handler before it writes.
private struct Hangup: WSHandler {
  func makeFrames(for client: AsyncThrowingStream<WSFrame, any Error>) async throws
    -> AsyncStream<WSFrame>
  {
    throw SocketError.disconnected
  }
}

/// Half of a body that was announced with its full length; then the connection breaks.
private struct CutBody: AsyncBufferedSequence {
  typealias Element = UInt8
  let bytes: ArraySlice<UInt8>

  func makeAsyncIterator() -> Iterator { Iterator(rest: bytes) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var rest: ArraySlice<UInt8>

    mutating func next() async throws -> UInt8? {
      guard let byte = rest.popFirst() else { throw SocketError.disconnected }
      return byte
    }

    mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
      guard !rest.isEmpty else { throw SocketError.disconnected }
      let buffer = rest.prefix(count)
      rest = rest.dropFirst(count)
      return buffer
    }
  }
}

/// A request independent of the HTTP library.
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

  /// The path below the root of the API; nil for any other path.
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
