import FlyingFox
import FlyingSocks
import Foundation

extension Answer {
  /// The answer for the HTTP library.
  var response: HTTPResponse {
    guard ending != .dropped else { return HTTPResponse(webSocket: Hangup()) }
    var fields = HTTPHeaders()
    for (name, value) in headers { fields[HTTPHeader(name)] = value }
    return HTTPResponse(
      statusCode: HTTPStatusCode(status, phrase: Self.phrase(status)), headers: fields,
      body: bodySequence)
  }

  private var bodySequence: HTTPBodySequence {
    ending == .cut
      ? HTTPBodySequence(from: CutBody(bytes: body[..<(body.count / 2)]), count: body.count)
      : HTTPBodySequence(data: Data(body), suggestedBufferSize: 1 << 16)
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

/// Closes the connection without a byte: the library gives a web socket the word before it writes.
private struct Hangup: WSHandler {
  func makeFrames(for client: AsyncThrowingStream<WSFrame, any Error>) async throws
    -> AsyncStream<WSFrame>
  {
    throw SocketError.disconnected
  }
}

/// Half of a body whose length was announced in full; then the connection breaks.
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
