/// A request, complete: nothing is added to it but what HTTP itself needs.
public struct HTTPRequest: Hashable, Sendable {
  /// What to do.
  public var method: HTTPMethod
  /// The absolute address, already percent-encoded.
  public var url: String
  /// Header lines in order; names are compared without case.
  public var headers: [HTTPHeader]
  /// The body; empty means none.
  public var body: [UInt8]
  /// How long the whole exchange may take.
  public var timeout: Duration

  /// Makes a request.
  public init(
    method: HTTPMethod, url: String, headers: [HTTPHeader] = [], body: [UInt8] = [],
    timeout: Duration = .seconds(30)
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.timeout = timeout
  }
}
