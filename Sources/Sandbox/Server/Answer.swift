/// An answer ready for the wire, with what happens to the connection.
struct Answer: Sendable {
  let status: Int
  var headers: [(name: String, value: String)]
  let body: [UInt8]
  var ending: Ending = .complete

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
