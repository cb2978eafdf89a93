import Diagnostics

/// What the first word of a typed line asks for.
enum CommandWord: Hashable {
  /// A command that keys ask for, too.
  case command(Command)
  /// A row by its number.
  case row
  /// Pinning, whatever is the case now.
  case pin
  /// Unpinning, whatever is the case now.
  case unpin
  /// A kind of conversations.
  case kind
  /// A theme.
  case theme

  /// The words that are offered, in order.
  static let offered: [String] = {
    let commands = Command.allCases.filter { $0 != .editTags && $0 != .commandLine }
    return (commands.map(\.rawValue) + ["kind", "pin", "row", "tag", "theme", "unpin"]).sorted()
  }()

  /// Whether something must follow the word for it to mean anything new.
  var wantsMore: Bool {
    switch self {
    case .row, .kind, .theme, .command(.filter), .command(.editTags): true
    case .pin, .unpin, .command: false
    }
  }

  /// What a whole word means; nil when it means nothing.
  init?(_ word: String) {
    if let command = Command(rawValue: word) {
      self = .command(command)
    } else if let meaning = Self.others[word] {
      self = meaning
    } else {
      return nil
    }
  }

  /// Words beside the names of the commands: what takes words itself, and what people try first.
  private static let others: [String: CommandWord] = [
    "kind": .kind, "show": .kind, "pin": .pin, "unpin": .unpin, "row": .row, "goto": .row,
    "theme": .theme, "colorscheme": .theme,
    "tag": .command(.editTags), "tags": .command(.editTags),
    "down": .command(.moveDown), "up": .command(.moveUp),
    "top": .command(.toTop), "first": .command(.toTop),
    "bottom": .command(.toBottom), "last": .command(.toBottom),
    "next": .command(.nextUnread), "previous": .command(.previousUnread),
    "read": .command(.markRead), "unread": .command(.markUnread),
    "delivered": .command(.markDelivered), "hide": .command(.reset),
    "search": .command(.filter), "find": .command(.filter), "clear": .command(.dismiss),
    "info": .command(.details), "log": .command(.journal), "stats": .command(.statistics),
    "reload": .command(.refresh), "sync": .command(.refresh), "keys": .command(.help),
    "h": .command(.help), "?": .command(.help), "q": .command(.quit), "exit": .command(.quit),
  ]

  /// Every word, offered or not.
  static let all: [String] = offered + others.keys.filter { !offered.contains($0) }.sorted()
}

extension CommandWord {
  /// Finds what a word means: a whole word, else the only one that begins so.
  ///
  /// Words that are offered come first: `u` is `undo`, `unpin` or `unread`, but `st` is `statistics`
  /// although `stats` means the same.
  static func find(_ word: String) throws(TypedCommandProblem) -> CommandWord {
    if let exact = CommandWord(word) { return exact }
    for words in [offered, all] {
      let meanings = Set(words.filter { $0.hasPrefix(word) }.compactMap { CommandWord($0) })
      if let meaning = meanings.first, meanings.count == 1 { return meaning }
      if !meanings.isEmpty { throw .ambiguous(word, all.filter { $0.hasPrefix(word) }.sorted()) }
    }
    // Any one letter is near to any other one.
    throw .unknown(word, nearest: NearestName.find(word, in: all.filter { $0.count > 1 }))
  }
}

/// What can be typed beyond what a key asks for, by example.
///
/// This is the one table: the help overlay, `recents keys` and the list in the README come from it.
public struct TypedForm: Equatable, Sendable {
  /// How it is typed, one way after the other.
  public let examples: [String]
  /// What it does, in a few words, without a full stop.
  public let summary: String

  private init(_ examples: String..., summary: String) {
    self.examples = examples
    self.summary = summary
  }

  /// Every form; what all commands have in common first.
  public static let all = [
    TypedForm("mark-read 4", summary: "a command by its name, in row 4"),
    TypedForm("tag +vip -spam", summary: "adds and removes tags at once"),
    TypedForm("filter words", summary: "lists what holds the words"),
    TypedForm("filter #vip", summary: "lists what has the tag"),
    TypedForm("kind unread", summary: "lists unread, users, groups or all"),
    TypedForm("row 4", "4", summary: "goes to the row of that number"),
    TypedForm("pin", "unpin", summary: "pins, unpins"),
    TypedForm("theme nord", summary: "wears a theme until you quit"),
  ]
}
