import Conversations
import HTTP
import JSON

/// The outermost object of a successful response.
///
/// - Source: docs/api.md §2.
struct Envelope<Value: WireDecodable> {
  let data: WireList<Value>
  let pagination: Pagination?

  /// Reads the body of a 2xx response.
  init(_ response: HTTPResponse) throws(APIError) {
    self = try JSONBody.decode(response) { text throws(BodyFault) in try Self(reading: &text) }
  }

  /// Reads a text to its end, the elements under `data` one at a time.
  private init(reading text: inout JSONScanner) throws(BodyFault) {
    guard text.next == UInt8(ascii: "{") else {
      _ = try JSONBody.object(&text)
      throw .noObject
    }
    var parts = Parts()
    do throws(BrokenJSON) {
      try parts.read(&text)
    } catch {
      throw .broken
    }
    if parts.data == nil, parts.hasError { throw .errorInsteadOfData }
    guard let data = parts.data else { throw .data("missing") }
    self.data = try data.get()
    pagination = parts.pagination
  }

  /// The members that matter; of several with one name, the first.
  private struct Parts {
    var data: Result<WireList<Value>, BodyFault>?
    var hasError = false
    var pagination: Pagination?

    mutating func read(_ text: inout JSONScanner) throws(BrokenJSON) {
      var isFirst = text.take("{")
      var hasMeta = false
      while let name = try text.name(isFirst: isFirst) {
        isFirst = false
        if name == "data", data == nil {
          data = try WireList.read(&text)
          continue
        }
        let value = try text.value()
        hasError = hasError || name == "error"
        guard name == "meta", !hasMeta else { continue }
        hasMeta = true
        pagination = JSONObject(value).flatMap { Pagination($0.object("pagination")) }
      }
      try text.finish()
    }
  }

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
    let object = try JSONBody.decode(response) { text throws(BodyFault) in
      try JSONBody.changeAnswer(&text)
    }
    guard let data = object.value("data") else { return nil }
    return WireList<Value>(data)?.values.first
  }
}

extension JSONBody {
  /// Returns the outermost object of the response to a change, which may be empty.
  ///
  /// An intermediary may answer a change with JSON of its own although the change was not made, so
  /// the object must have the API's form.
  fileprivate static func changeAnswer(_ text: inout JSONScanner) throws(BodyFault) -> JSONObject {
    let object = try object(&text)
    if !object.has("data") {
      if object.has("error") { throw .errorInsteadOfData }
      guard object.contains("data") || object.flag("success") == true else {
        throw .data("missing")
      }
    }
    guard object.object("data").flag("success") != false else { throw .errorInsteadOfData }
    return object
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
    _ = try JSONBody.decode(response) { text throws(BodyFault) in
      try JSONBody.changeAnswer(&text)
    }
  }
}
