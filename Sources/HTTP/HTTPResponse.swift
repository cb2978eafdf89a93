/// An answer, complete.
public struct HTTPResponse: Hashable, Sendable {
  /// The status code, 100-599.
  public var status: Int
  /// Header lines in the order in which they came.
  public var headers: [HTTPHeader]
  /// The body, decompressed.
  public var body: [UInt8]

  /// Makes an answer.
  public init(status: Int, headers: [HTTPHeader] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The value of the last header of that name, compared without case.
  ///
  /// - Source: RFC 9110 section 5.1, field names are case-insensitive.
  public func header(_ name: String) -> String? {
    let wanted = name.lowercased()
    return headers.last { $0.name.lowercased() == wanted }?.value
  }
}
