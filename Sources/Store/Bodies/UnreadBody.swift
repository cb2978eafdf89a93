internal import Conversations

/// What is known of the unread messages: a number, or a word where there is none.
struct UnreadBody: Body {
  var count: Int?
  var word: String?

  enum CodingKeys: String, CodingKey {
    case count = "c"
    case word = "w"
  }

  init(_ unread: Unread) {
    switch unread {
    case .count(let count): self.count = count
    case .marked: word = "marked"
    case .untracked: word = "untracked"
    }
  }

  /// The state; one this version does not know claims nothing.
  var value: Unread {
    if let count { return .count(count) }
    return word == "marked" ? .marked : .untracked
  }
}
