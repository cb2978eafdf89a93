/// Mends what a JSON decoder rightly refuses but people still want to read.
///
/// A sound body is looked at once and returned as it is.
///
/// - Shape: valid UTF-8 without a byte order mark; every surrogate escape is half of a pair; no raw
///   control character stands inside a string.
enum BodyRepair {
  static func repaired(_ body: [UInt8]) -> [UInt8] {
    StringRepair.repaired(validUTF8(withoutMark(body)))
  }

  private static func withoutMark(_ body: [UInt8]) -> [UInt8] {
    body.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(body.dropFirst(3)) : body
  }

  /// Puts U+FFFD in the place of what is not UTF-8.
  private static func validUTF8(_ body: [UInt8]) -> [UInt8] {
    if (try? UTF8Span(validating: body.span)) != nil { return body }
    return Array(String(decoding: body, as: UTF8.self).utf8)
  }
}
