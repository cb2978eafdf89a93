import FoundationEssentials
import HTTP

/// That an operation was done; its answer tells no more.
///
/// - Source: Contract §2 and §9: `Message` and `message` are both in use, and neither is needed.
public struct Done: Hashable, Sendable {
  /// Reads the body of a 2xx answer: nothing at all is fine, an explicit `success: false` is not.
  init(_ response: HTTPResponse) throws(APIError) {
    guard !response.body.isEmpty else { return }
    let body = try JSONBody.decode(Body.self, from: response)
    guard body.succeeded else { throw .rejected(ServerRejection(response)) }
  }

  private struct Body: Decodable {
    let succeeded: Bool

    init(from decoder: any Decoder) throws {
      let object = JSONObject(container: try decoder.container(keyedBy: JSONKey.self))
      if object.has("error"), !object.has("data") { throw ErrorInsteadOfData() }
      succeeded = object.object("data").flag("success") ?? true
    }
  }
}
