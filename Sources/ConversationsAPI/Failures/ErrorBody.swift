/// The body of an answer that says no.
///
/// - Source: Contract §2, "Error object".
struct ErrorBody: Decodable {
  let code: String?
  let message: String?
  let details: [String]

  init(from decoder: any Decoder) throws {
    let body = try JSONObject(decoder)
    let error = body.object("error")
    code = error.filled("code")
    // A `success: false` in the place of the data is all that some refusals are.
    message = error.filled("message") ?? body.object("data").filled("message")
    details = Self.lines(of: error.object("details"))
  }

  /// One line a field, in the order of the fields' names so that it is always the same.
  private static func lines(of details: JSONObject) -> [String] {
    details.keys.sorted { $0.stringValue < $1.stringValue }.compactMap { key in
      guard let texts = details.texts(key), !texts.isEmpty else { return nil }
      return "\(key.stringValue): \(texts.joined(separator: " "))"
    }
  }
}
