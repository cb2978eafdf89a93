import HTTP
import JSON

/// The JSON text of a 2xx response.
enum JSONBody {
  /// Reads a body.
  ///
  /// - Parameters:
  ///   - response: The response.
  ///   - read: Reads the text to its end.
  /// - Returns: The value that was read.
  /// - Throws: The reason why the body is not the requested one.
  static func decode<Body>(
    _ response: HTTPResponse, _ read: (inout JSONScanner) throws(BodyFault) -> Body
  ) throws(APIError) -> Body {
    var scanner = JSONScanner(response.body)
    let start = scanner.position
    do throws(BodyFault) {
      return try read(&scanner)
    } catch {
      if case .errorInsteadOfData = error { throw .rejected(ServerRejection(response)) }
      guard isJSON(response.body[start...]) else { throw .foreign(status: response.status) }
      throw .undecodable(place: place(of: error, in: response.body))
    }
  }

  /// Returns the outermost object of a text.
  static func object(_ scanner: inout JSONScanner) throws(BodyFault) -> JSONObject {
    guard let value = try? scanner.onlyValue() else { throw .broken }
    guard value.kind == .object, let object = JSONObject(value) else { throw .noObject }
    return object
  }

  /// False when the body cannot begin an object or an array; true for an empty body.
  private static func isJSON(_ body: ArraySlice<UInt8>) -> Bool {
    switch body.first(where: { $0 > UInt8(ascii: " ") }) {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["): true
    default: false
    }
  }

  private static func place(of fault: BodyFault, in body: [UInt8]) -> String {
    switch fault {
    case .noObject: "body: not an object"
    case .data(let fault): "data: \(fault)"
    case .broken, .errorInsteadOfData: "body: \(nature(of: body))"
    }
  }

  private static func nature(of body: [UInt8]) -> String {
    body.contains { $0 > UInt8(ascii: " ") } ? "broken or incomplete JSON" : "empty"
  }
}

/// The reason why a body is not the requested one.
enum BodyFault: Error {
  /// The text is not JSON, or it is incomplete.
  case broken
  /// The outermost value is not an object.
  case noObject
  /// The value under `data` cannot be used, for this reason.
  case data(String)
  /// The body contains an error although the status reports success.
  case errorInsteadOfData
}
