public import Conversations
import FoundationEssentials
public import HTTP

/// One operation of the API: its request, and the decoding of its response.
///
/// - Source: docs/api.md §6.
public struct Endpoint<Value: Sendable>: Sendable {
  /// The HTTP method.
  let method: HTTPMethod
  /// The path segments after the base, not yet encoded.
  let path: [String]
  /// The parameters, in the order in which they are sent.
  let query: [QueryItem]
  /// The user on whose behalf the request is made.
  let actingUser: UserID?
  /// The body of the request.
  let body: RequestBody
  /// The subject of the operation.
  public let subject: Subject
  /// Decodes the body of a 2xx response.
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

  /// Decodes the response to this operation's request.
  ///
  /// - Parameter response: The response, whatever its status.
  /// - Returns: The value and the state of the rate limit.
  /// - Throws: `APIError.rejected` for a status other than 2xx and for an error in the body of any
  ///   status; `APIError.undecodable` if a 2xx response does not contain the requested value.
  public func decode(_ response: HTTPResponse) throws(APIError) -> Answer<Value> {
    guard (200..<300).contains(response.status) else {
      throw .rejected(ServerRejection(response))
    }
    return Answer(
      value: try read(response), quota: Quota(headersOf: response),
      transferTime: response.transferTime)
  }
}

/// The result of an operation, with the state of the rate limit from the headers.
public struct Answer<Value: Sendable>: Sendable {
  /// The decoded value.
  public var value: Value
  /// The state of the rate limit, if the headers contain it.
  public var quota: Quota?
  /// The time from the first to the last byte; nil if it is unknown.
  public var transferTime: Duration?

  public init(value: Value, quota: Quota? = nil, transferTime: Duration? = nil) {
    self.value = value
    self.quota = quota
    self.transferTime = transferTime
  }

  /// Returns the transfer of a page of the list.
  func transfer(of list: ConversationList) -> PageTransfer? {
    transferTime.map {
      PageTransfer(
        rows: list.rows.count + list.skipped.count, milliseconds: Int64($0 / .milliseconds(1)))
    }
  }
}

/// The subject of an operation, which decides to whom an unknown UID in its response refers.
public enum Subject: Hashable, Sendable {
  /// The acting user's whole list: a UID unknown to the server can only be the acting user's.
  case list
  /// One conversation, user, group or message: the UID may be of that one.
  case one
}

extension Endpoint {
  /// False when a segment of the path is `.`, `..` or empty and would change the folder; everything
  /// else is percent-encoded and remains one segment.
  ///
  /// Percent-encoding does not help, because servers and proxies decode it before they resolve dots.
  ///
  /// - Source: RFC 3986 section 3.3, dot-segments.
  var isAddressable: Bool {
    path.allSatisfy { !["", ".", ".."].contains($0) }
  }

  /// Builds the complete request.
  ///
  /// - Source: docs/api.md §1.
  /// - Parameters:
  ///   - base: The common prefix of all URLs.
  ///   - credential: The key.
  /// - Returns: The request; the key is a secret header.
  public func request(base: APIBase, credential: Credential) -> HTTPRequest {
    let bytes = body.bytes
    return HTTPRequest(
      method: method, url: base.url + encodedPath + encodedQuery,
      headers: headers(credential: credential, hasBody: !bytes.isEmpty), body: bytes)
  }

  private var encodedPath: String {
    path.map { "/" + PercentEncoding.encode($0) }.joined()
  }

  private var encodedQuery: String {
    query.isEmpty ? "" : "?" + query.map(\.encoded).joined(separator: "&")
  }

  private func headers(credential: Credential, hasBody: Bool) -> [HTTPHeader] {
    var headers = [
      HTTPHeader("accept", "application/json"),
      HTTPHeader("apikey", credential.apiKey, isSecret: true),
    ]
    if let actingUser { headers.append(HTTPHeader("onBehalfOf", actingUser.rawValue)) }
    if hasBody { headers.append(HTTPHeader("content-type", "application/json")) }
    return headers
  }
}

/// The JSON bodies of requests; properties that are nil are omitted.
///
/// - Source: docs/api.md §6, column "body".
struct RequestBody: Encodable, Hashable, Sendable {
  /// A number, although ids are strings in responses.
  var messageId: Int64?
  var tags: [String]?
  var deleteMessagesPermanently: Bool?
  var preserveOrder: Bool?

  /// The encoded body; empty if no property is set, so that no empty object is sent.
  var bytes: [UInt8] {
    guard self != RequestBody() else { return [] }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(self))
    } catch {
      // Strings, integers and Booleans can always be encoded. Sending no body instead would be
      // worse than stopping: "read up to message 7" would become "read everything".
      preconditionFailure("A request body did not encode: \(error)")
    }
  }
}
