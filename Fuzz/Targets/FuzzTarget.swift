/// A decoder of bytes from outside, by the name of its folder under `Fuzz/Corpus`.
///
/// Each has promises that hold whatever the bytes are, not only that nothing traps. The fuzzer looks for
/// an input that breaks one; the tests hold them against the corpus, what was found, and mutations.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// The answer that lists conversations.
  case listPage = "list-page"
  /// The answer that holds one conversation.
  case conversation
  /// The answer that lists messages.
  case messages
  /// The answer to a request that was not carried out.
  case errorBody = "error-body"
  /// The headers that say when to come back and how much is left.
  case headers
  /// The configuration file.
  case configuration
  /// A theme file.
  case theme
  /// What a terminal sends for keys, pastes and reports.
  case terminalInput = "terminal-input"
  /// Keys as a person writes them.
  case keySyntax = "key-syntax"
  /// A line that is typed and edited.
  case typedLine = "typed-line"
  /// The filter's words, and texts in which they are looked for.
  case search
  /// A query, and texts in which it looks.
  case query
  /// Any text on its way to cells.
  case displayText = "display-text"
  /// A message on its way to one line.
  case preview
  /// What the store reads back from its file.
  case storedBody = "stored-body"
  /// A list, all the way from the answer to the screen.
  case screen

  /// Holds the promises against an input.
  ///
  /// - Parameter input: Any bytes.
  /// - Throws: `BrokenPromise` for the first promise that does not hold.
  public func check(_ input: [UInt8]) throws(BrokenPromise) {
    switch self {
    case .listPage: try ListPagePromises.check(input)
    case .conversation: try ConversationPromises.check(input)
    case .messages: try MessagesPromises.check(input)
    case .errorBody: try ErrorBodyPromises.check(input)
    case .headers: try HeaderPromises.check(input)
    case .configuration: try ConfigurationPromises.check(input)
    case .theme: try ThemePromises.check(input)
    case .terminalInput: try TerminalInputPromises.check(input)
    case .keySyntax: try KeySyntaxPromises.check(input)
    case .typedLine: try TypedLinePromises.check(input)
    case .search: try SearchPromises.check(input)
    case .query: try QueryPromises.check(input)
    case .displayText: try DisplayTextPromises.check(input)
    case .preview: try PreviewPromises.check(input)
    case .storedBody: try StoredBodyPromises.check(input)
    case .screen: try ScreenPromises.check(input)
    }
  }

  /// The name of the file of words that inputs are made of, without its extension.
  public var dictionary: String {
    switch self {
    case .listPage, .conversation, .messages, .errorBody, .screen: "answers"
    case .headers: "headers"
    case .configuration: "configuration"
    case .theme: "theme"
    case .terminalInput: "terminal"
    case .keySyntax: "keys"
    case .storedBody: "bodies"
    case .query: "query"
    case .typedLine, .search, .displayText, .preview: "text"
    }
  }
}
