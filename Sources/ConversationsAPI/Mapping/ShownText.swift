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
