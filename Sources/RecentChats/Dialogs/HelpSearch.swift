/// The open help.
struct OpenHelp: Equatable, Sendable {
  /// The number of lines that it is scrolled down.
  var scrolled = 0
  /// The search text; nil while there is no search.
  var search: LineEditor?
  /// True while the search text is typed.
  var isTyping = false
}

/// The search of the help, for display.
public struct HelpSearchView: Hashable, Sendable {
  /// The search text.
  public var text: String
  /// The number of graphemes to the left of the cursor; nil while the text is not typed.
  public var cursor: Int?

  public init(text: String, cursor: Int? = nil) {
    self.text = text
    self.cursor = cursor
  }
}

extension OpenHelp {
  /// The search, for display; nil while there is none.
  var searchView: HelpSearchView? {
    search.map { HelpSearchView(text: $0.text, cursor: isTyping ? $0.cursor : nil) }
  }
}

extension RecentChatsModel {
  /// Opens the line for the search text of the help.
  mutating func searchHelp() {
    guard case .help(var help) = mode else { return }
    help.search = help.search ?? LineEditor()
    help.isTyping = true
    mode = .help(help)
  }

  /// Applies an edit action to the search text of the help.
  mutating func editHelpSearch(_ open: OpenHelp, _ action: EditAction) {
    var help = open
    switch action {
    case .cancel: (help.search, help.isTyping) = (nil, false)
    case .accept:
      help.isTyping = false
      if help.search?.isEmpty == true { help.search = nil }
    default: help.search?.apply(action)
    }
    help.scrolled = 0
    mode = .help(help)
  }
}
