/// A typed line, taken apart.
struct TypedWords {
  /// The first word, in small letters.
  let first: String
  /// What follows it, without blanks at its ends.
  let rest: String

  /// Takes a line apart; a colon in front is left out, and `/words` is `filter words`.
  init(_ line: String) {
    var text = Self.trimmed(line[...])
    while text.first == ":" { text = Self.trimmed(text.dropFirst()) }
    guard text.first != "/" else {
      first = Command.filter.rawValue
      rest = String(Self.trimmed(text.dropFirst()))
      return
    }
    let (word, after) = Self.split(text)
    let (second, others) = Self.split(after)
    // People type the two halves of a name as two words.
    if !second.isEmpty, Command(rawValue: "\(word)-\(second)".lowercased()) != nil {
      first = "\(word)-\(second)".lowercased()
      rest = String(others)
    } else {
      first = word.lowercased()
      rest = String(after)
    }
  }

  /// A text without blanks at its ends.
  static func trimmed(_ text: Substring) -> Substring {
    let head = text.drop(while: \.isWhitespace)
    guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return head[...last]
  }

  private static func split(_ text: Substring) -> (word: Substring, rest: Substring) {
    let end = text.firstIndex(where: \.isWhitespace) ?? text.endIndex
    return (text[..<end], trimmed(text[end...]))
  }
}
