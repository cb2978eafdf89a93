/// Says a command where a sentence that is meant for the screen names a key.
enum KeyWords {
  private static let commands = [
    ("refresh with ^R", "type refresh"), ("press ^R", "type refresh"), ("with ^R", "with refresh"),
    (" (^C, too)", ""),
  ]

  /// A sentence of ours with commands in place of keys.
  static func spelled(_ sentence: String) -> String {
    guard sentence.contains("^") else { return sentence }
    return commands.reduce(sentence) { $0.replacing($1.0, with: $1.1) }
  }
}
