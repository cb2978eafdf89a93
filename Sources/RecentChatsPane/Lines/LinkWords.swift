import RecentChats

/// How things stand with the server, in fewer and fewer words.
struct LinkWords: Hashable, Sendable {
  /// All there is to say: `server failing since 12:04 (503)`.
  let whole: String
  /// Without what follows a comma, a colon or in brackets: `server failing since 12:04`.
  let clause: String
  /// Without since when, which the age of the list tells as well: `server failing`.
  let state: String
  /// One word that is true of the state, whatever the rest says: `offline`.
  let word: String

  init(_ status: StatusView) {
    whole = status.text
    clause = Self.head(of: whole, before: [": ", ", ", " ("])
    word = Self.word(for: status.link)
    state = status.link == .starting ? word : Self.head(of: clause, before: [" since "])
  }

  private static func word(for link: StatusView.Link) -> String {
    switch link {
    case .starting: "asking"
    case .live: "live"
    case .polling: "polling"
    case .offline: "offline"
    case .limited: "limited"
    case .refused: "refused"
    }
  }

  /// The text in front of the first of some marks.
  private static func head(of text: String, before marks: [String]) -> String {
    let ends = marks.compactMap { text.firstRange(of: $0)?.lowerBound }
    return String(text[..<(ends.min() ?? text.endIndex)])
  }
}
