internal import Conversations
internal import RecentChats
internal import Wording

extension PlainReporter {
  /// The list when it is wanted, else what has changed in it.
  mutating func listLines(_ view: LinesView) -> [String] {
    if isAnotherList(view) { wish = .list }
    defer { wish = nil }
    guard view.screen.header.unread != nil else { return unknownLines(view) }
    guard hasList, wish != .list else { return wholeList(view) }
    let news = rowNews(view)
    return switch wish {
    case .more: news + furtherRows(view)
    case .row(let id): news + row(id, in: view)
    case .selection: news + (view.selection.map { row($0, in: view) } ?? [])
    case .list, nil: news
    }
  }

  /// Whether the rows are others than before because somebody asked for others.
  private func isAnotherList(_ view: LinesView) -> Bool {
    guard let reported else { return false }
    let (before, now) = (reported.screen.header, view.screen.header)
    return before.filter != now.filter || before.account != now.account
  }

  /// Nothing is known yet: that the server is asked, or why there is no list.
  private func unknownLines(_ view: LinesView) -> [String] {
    wish == .list || reported?.screen.body != view.screen.body ? bodyLines(view) : []
  }

  /// The reason why there are no rows.
  private func bodyLines(_ view: LinesView) -> [String] {
    guard case .empty(let list) = view.screen.body else { return [] }
    let text = EmptyListText(list, for: .plain)
    return (text.isLoading ? [] : [text.title + "."]) + [text.text].compactMap(\.self)
  }

  private mutating func wholeList(_ view: LinesView) -> [String] {
    let isFirst = !hasList
    hasList = true
    numbers = RowNumbers()
    rows = [:]
    watched = pageSize
    current = nil
    let head = HeadWords(header: view.screen.header, isWhole: view.isWhole)
    let listed = number(view.first.prefix(pageSize))
    let hint = isFirst && hasCompany ? ["Type help for the commands."] : []
    return [head.line] + ageLines(view) + (view.first.isEmpty ? bodyLines(view) : listed)
      + restLine(view) + hint
  }

  /// Further rows: those that have no number, from the top on.
  private mutating func furtherRows(_ view: LinesView) -> [String] {
    let further = number(view.first.filter { numbers.number(of: $0.id) == nil })
    guard further.isEmpty else { return further + restLine(view) }
    return [
      watched >= Self.mostRows && view.screen.header.shown > watched
        ? "No more rows can be listed; type filter and a word to find others."
        : "No more rows."
    ]
  }

  /// How many rows were not told.
  private func restLine(_ view: LinesView) -> [String] {
    let rest = view.screen.header.shown - numbers.ids.count
    return rest > 0 && !view.first.isEmpty ? ["\(rest) more; type more to see them."] : []
  }

  private mutating func number(_ rows: some Sequence<ChatRow>) -> [String] {
    rows.map { row in
      self.rows[row.id] = row
      return "\(numbers.give(to: row.id)). \(RowWords(row: row).whole)"
    }
  }

  private mutating func row(_ id: ConversationID, in view: LinesView) -> [String] {
    current = id
    return number((view.first + view.others).filter { $0.id == id })
  }
}

/// Which number means which conversation.
///
/// A number is given when it is said and means the same until the list is said anew, wherever the
/// conversation has moved since: nobody who types `read 3` can hit another row than the one they heard.
struct RowNumbers: Equatable, Sendable {
  /// The conversations, that of number 1 first.
  private(set) var ids: [ConversationID] = []
  private var numbers: [ConversationID: Int] = [:]

  /// The number of a conversation; nil when it has none.
  func number(of id: ConversationID) -> Int? { numbers[id] }

  /// The conversation of a number; nil when that was not given.
  func id(of number: Int) -> ConversationID? {
    ids.indices.contains(number - 1) ? ids[number - 1] : nil
  }

  /// The number of a conversation, the next free one if it has none.
  mutating func give(to id: ConversationID) -> Int {
    if let number = numbers[id] { return number }
    ids.append(id)
    numbers[id] = ids.count
    return ids.count
  }
}
