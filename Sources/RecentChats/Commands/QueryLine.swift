import Conversations
public import Queries

/// The line in which a query is typed.
struct QueryLine: Equatable, Sendable {
  /// The text with its completions and earlier queries.
  var line: CompletingLine
  /// The error in the text; nil while it is a query.
  var error: QueryError?
  /// The filter to restore on cancel.
  let before: Filter

  /// Creates a line with a filter as one query.
  ///
  /// - Parameters:
  ///   - filter: The filter.
  ///   - earlier: The queries typed before, oldest first.
  init(_ filter: Filter, earlier: [String]) {
    before = filter
    line = CompletingLine(filter.whole.description, earlier: earlier)
  }
}

/// The line of a query for display.
public struct QueryPromptView: Equatable, Sendable {
  /// The typed text.
  public var text: String
  /// The number of graphemes of `text` to the left of the cursor.
  public var cursor: Int
  /// The text that Tab would append.
  public var completion: String
  /// The error in the text; nil while it is a query.
  public var error: QueryError?
  /// The number of listed conversations: those that match the text, or the last query without an
  /// error.
  public var found: Int
  /// The number of conversations.
  public var total: Int

  public init(
    text: String, cursor: Int, completion: String = "", error: QueryError? = nil, found: Int,
    total: Int
  ) {
    self.text = text
    self.cursor = cursor
    self.completion = completion
    self.error = error
    self.found = found
    self.total = total
  }
}

extension RecentChatsModel {
  /// Lists what a query finds, or opens the prompt for one.
  mutating func setQuery(_ words: TypedCommand.Words?) {
    guard case .query(let query) = words else {
      mode = .querying(QueryLine(list.filter, earlier: typedQueries))
      return
    }
    show(.all, matching: "", query: query)
    typedQueries.remember(typed: query.description)
  }

  /// Applies a key to the query being typed.
  ///
  /// What the last query without an error found stays listed.
  mutating func editQuery(_ line: QueryLine, _ action: EditAction) {
    var line = line
    switch action {
    case .accept:
      guard let query = try? Query(parsing: line.line.text) else { return }
      mode = .list
      accept(query, from: line)
    case .cancel:
      mode = .list
      restore(line.before)
    default:
      let text = line.line.text
      line.line.apply(action) { completions(of: text) }
      if line.line.text != text { list(&line) }
      mode = .querying(line)
    }
  }

  /// Lists what a query finds, unless the text is that of the filter before.
  private mutating func accept(_ query: Query, from line: QueryLine) {
    restore(query == line.before.whole ? line.before : Filter(query: query))
    if query != .everything { typedQueries.remember(typed: line.line.text) }
  }

  /// Lists what the typed query finds, unless it has an error.
  ///
  /// A last word that may become a field does not count before it is finished.
  private mutating func list(_ line: inout QueryLine) {
    do {
      let query = try Query(parsing: line.line.text)
      line.error = nil
      let settled = Query.settledPart(of: line.line.text)
      if settled.endIndex == line.line.text.endIndex {
        restore(Filter(query: query))
      } else if let query = try? Query(parsing: String(settled)) {
        restore(Filter(query: query))
      }
    } catch {
      line.error = error
    }
  }

  private mutating func restore(_ filter: Filter) {
    guard filter != list.filter else { return }
    show(filter.kind, matching: filter.words, query: filter.query)
  }

  /// Returns the line for display.
  func view(of line: QueryLine) -> QueryPromptView {
    let text = line.line.text
    return QueryPromptView(
      text: text, cursor: line.line.cursor,
      completion: line.line.completion(of: completions(of: text)), error: line.error,
      found: listedCount, total: ledger.count)
  }

  private func completions(of text: String) -> [String] {
    Query.completions(of: text[...]) { field in
      switch field {
      case .tag: knownTags.map(\.rawValue)
      case .name: recent { $0.name }
      case .id: recent { $0.conversation.peer.rawValue }
      case .from: recent { $0.sender?.name }
      default: []
      }
    }
  }

  /// Returns a text of each of the newest conversations, without repetitions.
  private func recent(_ text: (VisibleRow) -> String?) -> [String] {
    var known: Set<String> = []
    return (0..<min(ledger.count, Self.completedRows)).compactMap { place in
      ledger.visible(in: ledger.slot(at: place)).flatMap(text).flatMap {
        $0.isEmpty || !known.insert($0).inserted ? nil : $0
      }
    }
  }

  /// The number of conversations whose names are offered as completions.
  private static let completedRows = 1_000
}
