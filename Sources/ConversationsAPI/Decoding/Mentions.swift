/// Mentions inside a text.
///
/// - Source: docs/api.md §10, "Mentions".
enum Mentions {
  /// Replaces mentions with names within the part of a text that is shown; an incomplete mention is
  /// left as it is.
  ///
  /// - `<@uid:UID>` → `@Name`, or `@UID` if the name is unknown
  /// - `<@all:label>` → `@label`
  /// - `@{Name|UID}` → `@Name`, the older form
  static func named(_ text: String, name: (String) -> String?) -> String {
    guard text.utf8.contains(at) else { return text }
    var result = ""
    var rest = text[...]
    while result.utf8.count < ShownText.mostBytes,
      let start = rest.utf8.firstIndex(where: { $0 == at || $0 == bracket })
    {
      result += rest[..<start]
      rest = rest[start...]
      if let (shown, end) = mention(in: rest, name: name) {
        result += "@" + shown
        rest = rest[end...]
      } else {
        result.append(String(rest.unicodeScalars.removeFirst()))
      }
    }
    return result + rest
  }

  /// Returns the mention at the start of a text, and its end.
  private static func mention(
    in text: Substring, name: (String) -> String?
  ) -> (shown: String, end: Substring.Index)? {
    if let (user, end) = enclosed(text, after: "<@uid:", before: ">") {
      return (name(user) ?? user, end)
    }
    if let (label, end) = enclosed(text, after: "<@all:", before: ">") { return (label, end) }
    guard let (older, end) = enclosed(text, after: "@{", before: "}"),
      let bar = older.lastIndex(of: "|")
    else { return nil }
    return (String(older[..<bar]), end)
  }

  private static func enclosed(
    _ text: Substring, after opening: String, before closing: Character
  ) -> (inside: String, end: Substring.Index)? {
    guard text.utf8.starts(with: opening.utf8) else { return nil }
    let inside = text[text.utf8.index(text.startIndex, offsetBy: opening.utf8.count)...]
    // No name is longer than 100 characters; a lone opening must not search the whole text.
    guard let close = inside.prefix(longestInside).firstIndex(of: closing),
      close > inside.startIndex
    else { return nil }
    return (String(inside[..<close]), inside.index(after: close))
  }

  private static let longestInside = 256
  private static let at = UInt8(ascii: "@")
  private static let bracket = UInt8(ascii: "<")
}

/// Texts cut to the length that a row can show, so that a hundred thousand rows fit in memory.
///
/// Tags are never cut, because they are sent back whole.
enum ShownText {
  /// The number of characters of a message's text that are stored.
  static let longest = 512

  /// The number of bytes that suffice for the stored part: bytes after them are not read.
  static let mostBytes = 16 * longest

  /// Returns the start of a text, at most `longest` characters.
  static func cut(_ text: String) -> String { cut(text, to: longest) }

  /// Returns the start of a text, at most the given number of characters.
  static func cut(_ text: String, to longest: Int) -> String {
    text.utf8.count <= longest ? text : String(scalarsCut(text, to: 4 * longest).prefix(longest))
  }

  /// Returns the start of a text, long enough that replacing mentions leaves the stored part.
  static func roughlyCut(_ text: String) -> String { scalarsCut(text, to: mostBytes) }

  /// Returns the first scalars of a text: a character may consist of any number of scalars, so a
  /// limit on characters alone is none.
  private static func scalarsCut(_ text: String, to count: Int) -> String {
    text.utf8.count <= count ? text : String(text.unicodeScalars.prefix(count))
  }
}
