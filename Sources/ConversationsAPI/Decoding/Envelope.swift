import Conversations
import FoundationEssentials
import HTTP

/// The outermost object of a successful response.
///
/// - Source: docs/api.md §2.
struct Envelope<Value: WireDecodable>: Decodable {
  private(set) var data: WireList<Value>
  let pagination: Pagination?

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: JSONKey.self)
    if !object.contains("data"), object.contains("error") {
      throw ErrorInsteadOfData()
    }
    data = try object.decode(WireList<Value>.self, forKey: "data")
    pagination = Pagination(JSONObject(container: object).object("meta").object("pagination"))
  }

  /// Reads the body of a 2xx response, a long one in pieces.
  init(_ response: HTTPResponse) throws(APIError) {
    if response.body.count > 4 * Self.pieceLength, let whole = Self(inPiecesOf: response.body) {
      self = whole
    } else {
      self = try JSONBody.decode(Self.self, from: response)
    }
  }

  /// Reads a long list with little memory.
  ///
  /// Returns nil if the whole body is needed: if it cannot be split, or if anything in it cannot be
  /// decoded, because the error must then state the place in the whole body.
  ///
  /// - Parameters:
  ///   - body: The body of a 2xx response.
  ///   - length: The approximate number of bytes that are decoded at a time.
  init?(inPiecesOf body: [UInt8], length: Int = pieceLength) {
    guard let list = LongList(BodyRepair.repaired(body), runLength: length),
      var whole = try? JSONBody.decode(Self.self, from: list.frame)
    else { return nil }
    for run in list.runs {
      guard let piece = try? JSONBody.decode(Self.self, from: list.answer(run)).data,
        piece.values.count == run.count
      else { return nil }
      whole.data.append(piece.values)
    }
    self = whole
  }

  /// - Units: Bytes; the rows of an ordinary poll are decoded in one piece.
  private static var pieceLength: Int { 64 * 1_024 }

  /// Returns the single value that a response must contain.
  ///
  /// - Source: docs/api.md §9: an empty array means that there is none.
  static func one(of response: HTTPResponse) throws(APIError) -> Value {
    let data = try Self(response).data
    if let value = data.values.first { return value }
    if let skipped = data.skipped.first { throw .undecodable(place: skipped.reason) }
    throw .rejected(.nothingThere)
  }

  /// Returns the value that a response may contain.
  ///
  /// The operation has taken effect once the status is 2xx, so only an error in the body, or a body
  /// that does not come from the API at all, may turn it into a failure.
  static func any(of response: HTTPResponse) throws(APIError) -> Value? {
    if response.body.isEmpty { return nil }
    let body = try JSONBody.decode(LenientEnvelope<Value>.self, from: response)
    return body.data?.values.first
  }
}

/// The outermost object of a response that may be empty.
struct LenientEnvelope<Value: WireDecodable>: Decodable {
  let data: WireList<Value>?

  init(from decoder: any Decoder) throws {
    let object = JSONObject(container: try decoder.container(keyedBy: JSONKey.self))
    try object.requireData()
    guard object.object("data").flag("success") != false else { throw ErrorInsteadOfData() }
    data = try? object.container?.decode(WireList<Value>.self, forKey: "data")
  }
}

extension JSONObject {
  /// Verifies that the outermost object of a 2xx response has the API's form.
  ///
  /// An intermediary may answer a change with JSON of its own although the change was not made.
  fileprivate func requireData() throws {
    if has("data") { return }
    if has("error") { throw ErrorInsteadOfData() }
    if container?.contains("data") == true || flag("success") == true { return }
    throw DecodingError.keyNotFound(
      JSONKey("data"), .init(codingPath: [], debugDescription: "no data"))
  }
}

/// The place of a page in the list, as far as the response gives it.
///
/// - Source: docs/api.md §2 and §9, "end of the list".
public struct Pagination: Hashable, Sendable {
  /// The number of rows of the whole list; samples show 0 beside rows.
  public var total: Int?
  /// The number of rows on a full page.
  public var perPage: Int?
  /// The number of the page, from 1.
  public var currentPage: Int?
  /// The number of pages.
  public var totalPages: Int?

  init?(_ object: JSONObject) {
    guard !object.isEmpty else { return nil }
    total = object.count("total")
    perPage = object.count("per_page").flatMap { $0 > 0 ? $0 : nil }
    currentPage = object.count("current_page")
    totalPages = object.count("total_pages")
  }
}

/// The success of an operation whose response contains nothing else.
///
/// - Source: docs/api.md §2 and §9: `Message` and `message` are both in use, and neither is needed.
public struct Done: Hashable, Sendable {
  /// Reads the body of a 2xx response: an empty one is accepted, an explicit `success: false` is not.
  init(_ response: HTTPResponse) throws(APIError) {
    guard !response.body.isEmpty else { return }
    let body = try JSONBody.decode(Body.self, from: response)
    guard body.succeeded else { throw .rejected(ServerRejection(response)) }
  }

  private struct Body: Decodable {
    let succeeded: Bool

    init(from decoder: any Decoder) throws {
      let object = JSONObject(container: try decoder.container(keyedBy: JSONKey.self))
      try object.requireData()
      succeeded = object.object("data").flag("success") ?? true
    }
  }
}
