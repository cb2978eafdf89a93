import Conversations
public import HTTP

/// One operation of the API, ready to be asked: which request, and how its answer is read.
///
/// - Source: Contract §6.
public struct Endpoint<Value: Sendable>: Sendable {
  /// What to do.
  let method: HTTPMethod
  /// The path's segments after the base, not yet encoded.
  let path: [String]
  /// The parameters, in the order in which they are sent.
  let query: [QueryItem]
  /// On whose behalf it is done.
  let actingUser: UserID?
  /// What the request carries.
  let body: RequestBody
  /// What it speaks of.
  public let subject: Subject
  /// How the body of a 2xx answer is read.
  var read: @Sendable (HTTPResponse) throws(APIError) -> Value

  init(
    _ method: HTTPMethod, _ path: [String], query: [QueryItem?] = [], as actingUser: UserID?,
    body: RequestBody = RequestBody(), subject: Subject = .one,
    read: @escaping @Sendable (HTTPResponse) throws(APIError) -> Value
  ) {
    self.method = method
    self.path = path
    self.query = query.compactMap(\.self)
    self.actingUser = actingUser
    self.body = body
    self.subject = subject
    self.read = read
  }

  /// Reads the answer to this operation's request.
  ///
  /// - Parameter response: The answer, whatever its status.
  /// - Returns: The value and the rate limit's state.
  /// - Throws: `APIError.rejected` for a status other than 2xx and for an error in the body of any
  ///   status; `APIError.undecodable` when a 2xx answer does not hold what was asked for.
  public func decode(_ response: HTTPResponse) throws(APIError) -> Answer<Value> {
    guard (200..<300).contains(response.status) else {
      throw .rejected(ServerRejection(response))
    }
    return Answer(value: try read(response), quota: Quota(headersOf: response))
  }
}
