/// Mentions inside a text.
///
/// - Source: docs/api.md §10, "Mentions".
enum Mentions {
  /// Writes names for mentions as far as a text is shown; whatever is no complete mention stays as it is.
  ///
  /// - `<@uid:UID>` → `@Name`, or `@UID` when the name is not told
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

  /// The mention that a text begins with, and where it ends.
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

/// Texts cut to what a row can show: a hundred thousand rows stay in memory.
///
/// Tags are never cut, for they are sent back whole.
enum ShownText {
  /// How many characters of a message's text are kept.
  static let longest = 512

  /// So many bytes hold whatever is kept: what stands behind them is not looked at.
  static let mostBytes = 16 * longest

  /// The beginning of a text, at most `longest` characters.
  static func cut(_ text: String) -> String { cut(text, to: longest) }

  /// The beginning of a text, at most so many characters.
  static func cut(_ text: String, to longest: Int) -> String {
    text.utf8.count <= longest ? text : String(scalarsCut(text, to: 4 * longest).prefix(longest))
  }

  /// A beginning with room for what replacing mentions may shorten.
  static func roughlyCut(_ text: String) -> String { scalarsCut(text, to: mostBytes) }

  /// A single character may be made of any number of scalars, so characters alone are no limit.
  private static func scalarsCut(_ text: String, to count: Int) -> String {
    text.utf8.count <= count ? text : String(text.unicodeScalars.prefix(count))
  }
}
