/// Says what can be typed.
enum HelpWords {
  /// One line a command, the commonest first.
  static let lines = [
    "Each change is told as it comes. Type a command and Enter; N is the number of a row.",
    "list: the first rows; numbers stay with their conversations until then",
    "more: further rows. rows 40: so many at a time",
    "N alone: that row again",
    "next-unread: the next conversation with unread messages",
    "read N, unread N, delivered N: mark its messages",
    "tag N +new -old: change its tags",
    "pin N, unpin N: keep it at the top, or not",
    "details N: everything known of it",
    "reset N: take it off the list, after a question",
    "undo, redo: take the last change back, make it again",
    "filter WORDS: only what has these words; filter #tag: only what has this tag",
    "kind unread, users, groups or all: only these. clear: drop the filter",
    "journal: what was changed and what became of it",
    "statistics: how things stand with the server. refresh: ask it now",
    "Any other command can be typed by its name, too: recents keys lists them.",
    "quit: end the program",
    "Without a number, what is about a row is about the one you last asked for.",
  ]
}
