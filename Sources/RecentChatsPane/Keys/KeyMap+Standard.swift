import RecentChats
import Screen

extension KeyMap {
  /// The keys a person has who configured none.
  public static let standard = KeyMap(
    bindings: Dictionary(uniqueKeysWithValues: Command.allCases.map { ($0, $0.standardKeys) }))
}

extension Command {
  /// The sequences it has when none is configured, the one to show first in front.
  var standardKeys: [KeySequence] {
    switch self {
    case .moveDown: Self.keys(.character("j"), Key(.down))
    case .moveUp: Self.keys(.character("k"), Key(.up))
    case .toTop: [KeySequence(.character("g"), .character("g")), KeySequence(Key(.home))]
    case .toBottom: Self.keys(.character("G"), Key(.end))
    case .halfPageDown: Self.keys(.control("d"))
    case .halfPageUp: Self.keys(.control("u"))
    case .pageDown: Self.keys(.control("f"), Key(.pageDown))
    case .pageUp: Self.keys(.control("b"), Key(.pageUp))
    case .nextUnread: Self.keys(Key(.tab))
    case .previousUnread: Self.keys(Key(.backTab))
    case .markRead: Self.keys(.character("r"))
    case .markUnread: Self.keys(.character("u"))
    case .markDelivered: Self.keys(.character("D"))
    case .togglePin: Self.keys(.character("P"))
    case .editTags: Self.keys(.character("t"))
    case .reset: Self.keys(.character("X"))
    case .undo: Self.keys(.character("z"))
    case .redo: Self.keys(.character("Z"))
    case .filter: Self.keys(.character("/"))
    case .cycleFilter: Self.keys(.character("f"))
    case .dismiss: Self.keys(Key(.escape))
    case .details: Self.keys(.character("i"), Key(.enter))
    case .journal: Self.keys(.character("@"))
    case .statistics: Self.keys(.character("S"))
    case .refresh: Self.keys(Key(.function(5)), .control("r"))
    case .redraw: Self.keys(.control("l"))
    case .commandLine: Self.keys(.character(":"))
    case .help: Self.keys(.character("?"))
    case .suspend: Self.keys(.control("z"))
    case .quit: Self.keys(.character("q"), KeyMap.interrupt)
    }
  }

  private static func keys(_ keys: Key...) -> [KeySequence] { keys.map { KeySequence($0) } }
}
