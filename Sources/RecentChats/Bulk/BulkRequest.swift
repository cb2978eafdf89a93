public import Conversations
public import Queries

/// A bulk change as it is typed: a query, and the actions on all conversations that it finds.
public struct BulkRequest: Equatable, Sendable {
  /// The query.
  public let query: Query
  /// The actions, at most one of each kind.
  public let actions: [RowAction]
  /// True when the conversations are marked done as well, as the settings define it.
  public let marksDone: Bool

  /// The text between the query and the actions.
  static let arrow = "=>"

  /// The words for actions other than a change of tags.
  static let words: KeyValuePairs<String, RowAction> = [
    "read": .markRead, "unread": .markUnread, "delivered": .markDelivered, "pin": .pin,
    "unpin": .unpin, "reset": .reset,
  ]

  /// The word for marking conversations done.
  private static let done = "done"

  /// The names of the actions.
  public static var actionNames: [String] { words.map(\.key) + [done] }

  /// Parses a text such as `is:unread tag:promo => read +archived -promo`.
  ///
  /// - Parameter text: The text.
  /// - Throws: `TypedCommandProblem` if the query or an action is not valid.
  init(parsing text: String) throws(TypedCommandProblem) {
    guard let (left, right) = Self.halves(of: text) else { throw .noActions }
    query = try Query(typed: left)
    let typed = TypedTags.words(right)
    guard !typed.isEmpty else { throw .noActions }
    let isTag = { (word: String) in word.first.map { "+-−".contains($0) } ?? false }
    var actions: [RowAction] = []
    marksDone = typed.contains { $0.lowercased() == Self.done }
    for word in typed where !isTag(word) && word.lowercased() != Self.done {
      guard let action = Self.words.first(where: { $0.key == word.lowercased() })?.value else {
        throw .noAction(word)
      }
      guard actions.allSatisfy({ !$0.excludes(action) }), !marksDone || action != .reset else {
        throw .noAction(word)
      }
      actions.append(action)
    }
    let tags = typed.filter(isTag).map { "\($0.prefix(1))\"\($0.dropFirst())\"" }
    if let first = typed.first(where: isTag) {
      guard !actions.contains(.reset) else { throw .noAction(first) }
      actions.append(.editTags(try TypedTags.edit(tags.joined(separator: " "))))
    }
    self.actions = actions
  }

  /// Returns the text before the first arrow outside quotation marks, and the text after it.
  private static func halves(of text: String) -> (String, String)? {
    var isQuoted = false
    for index in text.indices {
      if text[index] == "\"" { isQuoted.toggle() }
      guard !isQuoted, text[index...].hasPrefix(arrow) else { continue }
      return (String(text[..<index]), String(text[index...].dropFirst(arrow.count)))
    }
    return nil
  }
}

extension RowAction {
  /// Returns true when both actions on one conversation make no sense.
  fileprivate func excludes(_ other: RowAction) -> Bool {
    switch (self, other) {
    case (.markRead, .markUnread), (.markUnread, .markRead), (.pin, .unpin), (.unpin, .pin),
      (.reset, _), (_, .reset):
      true
    default: self == other
    }
  }
}

extension RecentChatsModel {
  /// Begins to change all conversations that a query finds, whether or not they are listed.
  mutating func change(_ request: BulkRequest, at now: Moment) -> [Effect] {
    if ledger.isRestoring { return cannot(.listIncomplete) }
    searchIndex.addMissingRows(of: ledger, me: settings.actingUser)
    let found = CompiledQuery(request.query, in: queryContext)
      .rows(of: ledger, in: searchIndex, keeping: nil)
    return plan(actions(of: request), on: (0..<found.count).map { found[$0] }, at: now)
  }

  /// Returns the actions of a request; those that mark conversations done come first, and yield to the
  /// others.
  private func actions(of request: BulkRequest) -> [RowAction] {
    guard request.marksDone else { return request.actions }
    let others = request.actions.filter { if case .editTags = $0 { false } else { true } }
    let edits = (settings.done.actions + request.actions).compactMap { action in
      if case .editTags(let edit) = action { edit } else { nil }
    }
    let reading = settings.done.actions.filter { action in
      action == .markRead && others.allSatisfy { !$0.excludes(action) }
    }
    let edit = edits.reduce(TagEdit()) { $0.combined(with: $1) }
    return reading + others + (edit.isEmpty ? [] : [.editTags(edit)])
  }
}
