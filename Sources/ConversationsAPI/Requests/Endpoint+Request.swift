import Conversations
public import HTTP

extension Endpoint {
  /// The complete request.
  ///
  /// - Source: Contract §1.
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
