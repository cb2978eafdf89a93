/// Makes the TOML parser's messages fit to be shown.
enum SyntaxMessage {
  /// The message without the pieces of the file it quotes: one of them may be an unquoted API key.
  static func withoutQuotedText(_ message: String) -> String {
    message.split(separator: " ", omittingEmptySubsequences: false)
      .map { looksLikeKey($0) ? "***" : $0 }
      .joined(separator: " ")
  }

  /// No word of the parser's own is this long and has a digit.
  private static func looksLikeKey(_ word: Substring) -> Bool {
    word.count >= 12 && word.contains(where: \.isNumber)
  }
}
