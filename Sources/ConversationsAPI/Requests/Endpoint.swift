public import Conversations
import FoundationEssentials
public import HTTP

/// One operation of the API, ready to be asked: which request, and how its answer is read.
///
/// - Source: docs/api.md §6.
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

/// What an operation answered, with what the headers told beside it.
public struct Answer<Value: Sendable>: Sendable {
  /// The answer itself.
  public var value: Value
  /// What the headers say of the rate limit.
  public var quota: Quota?

  public init(value: Value, quota: Quota? = nil) {
    self.value = value
    self.quota = quota
  }
}

/// What an operation speaks of, which decides who an unknown UID in its answer may be.
public enum Subject: Hashable, Sendable {
  /// The acting user's whole list: a UID the server does not know can only be the acting user.
  case list
  /// One conversation, user, group or message: it may be that one.
  case one
}

extension Endpoint {
  /// The complete request.
  ///
  /// - Source: docs/api.md §1.
  /// - Parameters:
  ///   - base: What the address begins with.
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

/// The JSON bodies that requests carry; what is nil is left out.
///
/// - Source: docs/api.md §6, column "body".
struct RequestBody: Encodable, Hashable, Sendable {
  /// A number, though ids are strings in answers.
  var messageId: Int64?
  var tags: [String]?
  var deleteMessagesPermanently: Bool?
  var preserveOrder: Bool?

  /// The bytes; none when nothing is set, so that no empty object goes out.
  var bytes: [UInt8] {
    guard self != RequestBody() else { return [] }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(self))
    } catch {
      // Strings, whole numbers and booleans always encode. Sending no body instead would be worse
      // than stopping: "read up to message 7" would become "read everything".
      preconditionFailure("A request body did not encode: \(error)")
    }
  }
}
