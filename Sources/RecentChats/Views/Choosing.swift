import Conversations
import Queries

/// The open list of views or tags, of which one can be opened.
///
/// Its lines stay the same while it is open, so that no key opens another line than the one that was
/// seen.
struct OpenChoice: Equatable, Sendable {
  /// The contents.
  let kind: ChoiceView.Kind
  /// The lines.
  let lines: [ChoiceView.Line]
  /// The selected line, and the part of the list on the screen.
  var cursor = ListCursor()

  init(_ kind: ChoiceView.Kind, _ lines: [ChoiceView.Line], selected: Int = 0) {
    self.kind = kind
    self.lines = lines
    cursor.select(selected, among: lines.count)
  }

  /// The selected line; nil in an empty list.
  var choice: ChoiceView.Line? {
    lines.indices.contains(cursor.selected) ? lines[cursor.selected] : nil
  }
}

/// The list of views or tags.
public struct ChoiceView: Equatable, Sendable {
  /// The contents of a list.
  public enum Kind: Hashable, Sendable {
    case views
    case tags
  }

  /// A line of the list.
  public struct Line: Hashable, Sendable {
    /// The number by which a view is opened; nil for a tag.
    public var number: Int?
    /// The name of the view, or `#` and the tag: not safe to draw.
    public var name: String
    /// The number of conversations.
    public var conversations: Int
    /// The number of those with unread messages.
    public var unread: Int
    /// True for the view on the screen.
    public var isPresent: Bool

    public init(
      number: Int? = nil, name: String, conversations: Int, unread: Int, isPresent: Bool = false
    ) {
      self.number = number
      self.name = name
      self.conversations = conversations
      self.unread = unread
      self.isPresent = isPresent
    }
  }

  /// The contents.
  public var kind: Kind
  /// The lines.
  public var lines: [Line]
  /// The index of the line that the keys act on.
  public var selected: Int
  /// The index of the first line on the screen.
  public var scrolled: Int

  public init(_ kind: Kind, lines: [Line], selected: Int = 0, scrolled: Int = 0) {
    self.kind = kind
    self.lines = lines
    self.selected = selected
    self.scrolled = scrolled
  }
}

extension RecentChatsModel {
  /// Opens the list of views.
  mutating func openViews() -> [Effect] {
    let lines = views.entries.enumerated().map { number, entry in
      let matches = counts.isCounting ? counts.views[number] : nil
      return ChoiceView.Line(
        number: number, name: entry.definition.name,
        conversations: matches?.count ?? ledger.count,
        unread: counts.isCounting ? counts.unread[number].conversations : unreadRows.count,
        isPresent: number == views.current)
    }
    mode = .choosing(OpenChoice(.views, lines, selected: views.current))
    return []
  }

  /// Opens the list of tags, those of most conversations first.
  mutating func openTags() -> [Effect] {
    var unread: [Tag: Int] = [:]
    for row in unreadRows {
      for tag in row.tags { unread[tag, default: 0] += 1 }
    }
    let lines = knownTags.map { tag in
      ChoiceView.Line(
        name: "#" + tag.rawValue, conversations: ledger.tagUse[tag, default: 0],
        unread: unread[tag, default: 0])
    }
    mode = .choosing(OpenChoice(.tags, lines))
    return []
  }

  private var unreadRows: [VisibleRow] {
    guard ledger.hasUnread else { return [] }
    return (0..<ledger.count).compactMap { place in
      ledger.visible(in: ledger.slot(at: place)).flatMap { $0.unread.isUnread ? $0 : nil }
    }
  }

  /// Performs a command in the list of views or tags; returns nil for a command that has the same
  /// meaning everywhere.
  mutating func performInChoice(_ open: OpenChoice, _ typed: TypedCommand) -> [Effect]? {
    var open = open
    if open.cursor.move(
      by: typed.command, times: typed.number, among: open.lines.count, limit: scrollLimit)
    {
      mode = .choosing(open)
      return []
    }
    switch typed.command {
    case .details:
      mode = .list
      return open.choice.map { openView(TypedCommand(.view, .text($0.name))) } ?? []
    case .view, .viewNumber, .nextView, .previousView, .lastView:
      mode = .list
      return openView(typed)
    case .dismiss, .views, .tagList:
      mode = .list
      return []
    case .redraw, .suspend, .quit, .refresh: return nil
    default: return []
    }
  }
}

extension ChoiceView {
  /// Creates the view of an open list.
  init(_ open: OpenChoice) {
    self.init(
      open.kind, lines: open.lines, selected: open.cursor.selected, scrolled: open.cursor.scrolled)
  }
}
