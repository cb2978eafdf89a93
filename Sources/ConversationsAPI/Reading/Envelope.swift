import Conversations
import HTTP

/// The outermost object of a good answer.
///
/// - Source: Contract §2.
struct Envelope<Value: WireReadable>: Decodable {
  let data: WireList<Value>
  let pagination: Pagination?

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: JSONKey.self)
    if !object.contains("data"), object.contains("error") {
      throw ErrorInsteadOfData()
    }
    data = try object.decode(WireList<Value>.self, forKey: "data")
    pagination = Pagination(JSONObject(container: object).object("meta").object("pagination"))
  }

  /// Reads the body of a 2xx answer.
  init(_ response: HTTPResponse) throws(APIError) {
    self = try JSONBody.decode(Self.self, from: response)
  }

  /// The one thing an answer must hold.
  ///
  /// - Source: Contract §9, an empty array means that there is none.
  static func one(of response: HTTPResponse) throws(APIError) -> Value {
    let data = try Self(response).data
    if let value = data.values.first { return value }
    if let skipped = data.skipped.first { throw .undecodable(place: skipped.reason) }
    throw .rejected(.nothingThere)
  }

  /// The thing an answer may hold.
  ///
  /// The operation has taken effect once the status is good, so nothing in the body but an error and a
  /// body that is not the API's at all may turn it into a failure.
  static func any(of response: HTTPResponse) throws(APIError) -> Value? {
    if response.body.isEmpty { return nil }
    let body = try JSONBody.decode(LenientEnvelope<Value>.self, from: response)
    return body.data?.values.first
  }
}
