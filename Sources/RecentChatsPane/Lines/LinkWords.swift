import RecentChats

/// How things stand with the server, in fewer and fewer words.
struct LinkWords: Hashable, Sendable {
  /// All there is to say: `server failing since 12:04 (503)`.
  let whole: String
  /// Without what follows a comma, a colon or in brackets: `server failing since 12:04`; of a list
  /// that is being read, with less in front of the comma.
  let clause: String
  /// Without since when, which the age of the list tells as well: `server failing`.
  let state: String
  /// One word that is true of the state, whatever the rest says: `offline`.
  let word: String

  init(_ status: StatusView) {
    whole = status.text
    word = Self.word(for: status)
    switch status.link {
    case .polling:
      // How far it has come says more than what it is that is read.
      state = Self.head(of: whole, before: [", "])
      clause = word + whole.dropFirst(state.count)
    case .starting:
      clause = whole
      state = word
    case .live, .offline, .limited, .refused:
      clause = Self.head(of: whole, before: [": ", ", ", " ("])
      state = Self.head(of: clause, before: [" since "])
    }
  }

  private static func word(for status: StatusView) -> String {
    switch status.link {
    case .starting: "asking"
    case .live: "live"
    // What is being done: polling, or reading a long list.
    case .polling: head(of: status.text, before: [" "])
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
