internal import Conversations
internal import RecentChats
internal import Wording

extension PlainReporter {
  /// Returns the list if it is requested, else the changes of its rows.
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

  /// Returns true when another filter or account was requested, so that the rows are different
  /// ones.
  private func isAnotherList(_ view: LinesView) -> Bool {
    guard let reported else { return false }
    let (before, now) = (reported.screen.header, view.screen.header)
    return before.filter != now.filter || before.account != now.account
  }

  /// Returns the lines for an unknown list: that it is being loaded, or why there is none.
  private func unknownLines(_ view: LinesView) -> [String] {
    wish == .list || reported?.screen.body != view.screen.body ? bodyLines(view) : []
  }

  /// Returns the reason why there are no rows.
  private func bodyLines(_ view: LinesView) -> [String] {
    guard case .empty(let list) = view.screen.body else { return [] }
    let text = EmptyListText(list, for: reader)
    return (text.isLoading ? [] : [text.title + "."]) + [text.text].compactMap(\.self)
  }

  private mutating func wholeList(_ view: LinesView) -> [String] {
    let isFirst = !hasList
    hasList = true
    numbers = RowNumbers()
    rows = [:]
    watched = pageSize
    current = nil
    // Only a list that is still being read continues.
    let isWhole = view.isWhole || view.screen.status.link.isAway
    let head = HeadWords(header: view.screen.header, isWhole: isWhole)
    let listed = number(view.first.prefix(pageSize))
    let hint = isFirst && hasCompany ? ["Type help for the commands."] : []
    return [head.line] + ageLines(view) + (view.first.isEmpty ? bodyLines(view) : listed)
      + restLine(view) + hint
  }

  /// Returns further rows: those without a number, from the top.
  private mutating func furtherRows(_ view: LinesView) -> [String] {
    let further = number(view.first.filter { numbers.number(of: $0.id) == nil })
    guard further.isEmpty else { return further + restLine(view) }
    return [
      watched >= Self.mostRows && view.screen.header.shown > watched
        ? "No more rows can be listed; type filter and a word to find others."
        : "No more rows."
    ]
  }

  /// Returns the line with the number of rows that were not reported.
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

/// The numbers of conversations.
///
/// A number is assigned when it is reported, and stays valid until the list is reported again,
/// wherever the conversation moves: `read 3` never affects a row other than the one that was
/// reported as 3.
struct RowNumbers: Equatable, Sendable {
  /// The conversations, in the order of their numbers, from 1.
  private(set) var ids: [ConversationID] = []
  private var numbers: [ConversationID: Int] = [:]

  /// Returns the number of a conversation; nil if it has none.
  func number(of id: ConversationID) -> Int? { numbers[id] }

  /// Returns the conversation with a number; nil if the number was not assigned.
  func id(of number: Int) -> ConversationID? {
    ids.indices.contains(number - 1) ? ids[number - 1] : nil
  }

  /// Returns the number of a conversation, and assigns the next free one if it has none.
  mutating func give(to id: ConversationID) -> Int {
    if let number = numbers[id] { return number }
    ids.append(id)
    numbers[id] = ids.count
    return ids.count
  }
}
