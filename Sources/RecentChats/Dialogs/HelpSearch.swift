/// The help while it is open.
struct OpenHelp: Equatable, Sendable {
  /// The number of lines by which it is scrolled down.
  var scrolled = 0
  /// The text that is searched for; nil while nothing is.
  var search: LineEditor?
  /// True while that text is typed.
  var isTyping = false
}

/// The search in the help, for display.
public struct HelpSearchView: Hashable, Sendable {
  /// The text that is searched for.
  public var text: String
  /// The number of graphemes to the left of the cursor; nil while the text is not typed.
  public var cursor: Int?

  public init(text: String, cursor: Int? = nil) {
    self.text = text
    self.cursor = cursor
  }
}

extension OpenHelp {
  /// The search for display; nil while there is none.
  var searchView: HelpSearchView? {
    search.map { HelpSearchView(text: $0.text, cursor: isTyping ? $0.cursor : nil) }
  }
}

extension RecentChatsModel {
  /// Opens the line in which a search in the help is typed.
  mutating func searchHelp() {
    guard case .help(var help) = mode else { return }
    help.search = help.search ?? LineEditor()
    help.isTyping = true
    mode = .help(help)
  }

  /// Applies a key to the search in the help.
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
