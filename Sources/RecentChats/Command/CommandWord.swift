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
