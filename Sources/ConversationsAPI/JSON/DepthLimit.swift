/// Limits the nesting of a JSON text to what the decoder accepts.
///
/// The decoder rejects a text that is nested more than 512 levels deep. Any user can send such a
/// custom message, and would make the page unreadable for all users with whom they have a
/// conversation.
///
/// - Source: docs/api.md §9, "deep nesting".
enum DepthLimit {
  /// The number of arrays and objects around the deepest value that is retained.
  static let depth = 64

  /// Returns the text with every array and object below the limit replaced with `null`.
  ///
  /// - Parameter text: A repaired body; valid JSON stays valid.
  /// - Returns: The text; nil if nothing is that deep, or if brackets are left open at the end.
  static func pruned(_ text: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var scan = Scan(text: text)
    while let hole = scan.nextDeepValue() {
      result += text[scan.kept..<hole.lowerBound]
      result += Array("null".utf8)
      scan.kept = hole.upperBound
    }
    guard scan.kept > 0, scan.open == 0 else { return nil }
    return result + text[scan.kept...]
  }

  /// A scan of a text that tracks its nesting depth.
  private struct Scan {
    let text: [UInt8]
    /// The end of the last value that was replaced.
    var kept = 0
    /// The number of brackets that are open.
    private(set) var open = 0
    private var position = 0

    init(text: [UInt8]) { self.text = text }

    /// Returns the range of the next array or object below the limit; nil at the end of the text.
    mutating func nextDeepValue() -> Range<Int>? {
      var start: Int?
      while position < text.count {
        defer { position += 1 }
        switch text[position] {
        case UInt8(ascii: "\""): skipString()
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          if open == DepthLimit.depth { start = position }
          open += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          open -= 1
          if open == DepthLimit.depth, let start { return start..<position + 1 }
        default: break
        }
      }
      return nil
    }

    /// Moves to the quotation mark that ends the string at the position.
    private mutating func skipString() {
      position += 1
      while position < text.count, text[position] != UInt8(ascii: "\"") {
        position += text[position] == UInt8(ascii: "\\") ? 2 : 1
      }
    }
  }
}
