import FoundationEssentials
import HTTP

/// The JSON text of a 2xx answer.
enum JSONBody {
  /// Mends and decodes a body.
  ///
  /// Nesting too deep, cut texts and everything else that is not JSON is the decoder's business: it
  /// reads the whole text once before it gives anything out.
  static func decode<Body: Decodable>(
    _ type: Body.Type, from response: HTTPResponse
  ) throws(APIError) -> Body {
    do {
      return try decode(type, from: BodyRepair.repaired(response.body))
    } catch is ErrorInsteadOfData {
      throw .rejected(ServerRejection(response))
    } catch let error as DecodingError {
      throw .undecodable(place: place(of: error, in: response.body))
    } catch {
      throw .undecodable(place: "body")
    }
  }

  /// Decodes a text that needs no mending.
  static func decode<Body: Decodable>(_ type: Body.Type, from text: [UInt8]) throws -> Body {
    try JSONDecoder().decode(type, from: Data(text))
  }

  private static func place(of error: DecodingError, in body: [UInt8]) -> String {
    switch error {
    case .keyNotFound(let key, let context):
      "\(KeyPathText.of(context.codingPath + [key])): missing"
    case .valueNotFound(_, let context) where !context.codingPath.isEmpty:
      "\(KeyPathText.of(context.codingPath)): null"
    case .typeMismatch(_, let context) where !context.codingPath.isEmpty:
      "\(KeyPathText.of(context.codingPath)): neither a list nor an object"
    case .typeMismatch, .valueNotFound: "body: not an object"
    default: "body: \(nature(of: body))"
    }
  }

  private static func nature(of body: [UInt8]) -> String {
    switch body.first(where: { $0 > UInt8(ascii: " ") }) {
    case nil: "empty"
    case UInt8(ascii: "<"): "a web page instead of JSON"
    case UInt8(ascii: "{"): "broken or incomplete JSON"
    default: "not JSON"
    }
  }
}
