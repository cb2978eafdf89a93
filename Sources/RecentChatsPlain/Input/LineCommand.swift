public import Conversations
public import RecentChats
internal import Wording

/// A typed line, parsed: the commands of the pane's `:` line, and those that only plain mode has.
///
/// A number after the name of a command is the number of a row as it was reported: `read 3`, `tag 3
/// +vip`.
enum LineCommand: Equatable {
  /// The list from the top, with new numbers.
  case list
  /// More rows of the list.
  case more
  /// The number of rows to list at a time; nil if it is invalid.
  case rows(Int?)
  /// The help.
  case help
  /// A command that the pane has too, with the number of a row, if any.
  case typed(TypedCommand, row: Int?)

  /// Parses a line.
  ///
  /// - Parameter line: The typed line.
  /// - Throws: `TypedCommandProblem` if it is not a valid command.
  init(parsing line: String) throws(TypedCommandProblem) {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    switch words.first.flatMap({ Command.plain($0.lowercased()) }) {
    case .rows: self = .rows(words.count == 2 ? Int(words[1]) : nil)
    case .some where words.count > 1:
      throw .extra(words.dropFirst().joined(separator: " "), after: words[0])
    case .more: self = .more
    case .list: self = .list
    default: self = Self.typed(try TypedCommand(parsing: line))
    }
  }

  private static func typed(_ typed: TypedCommand) -> LineCommand {
    if typed.command == .help { return .help }
    return typed.peer == nil
      ? .typed(typed.onSelection, row: typed.row) : .typed(typed, row: nil)
  }
}

/// A result of a typed line.
public enum LineStep: Equatable, Sendable {
  /// An event for the core.
  case event(Event)
  /// An event for the core about one conversation, which must be selected first.
  case act(Event, on: ConversationID)
  /// An event for the core about the conversation with a user or group; nil to print its row.
  case reach(Peer, Event?)
  /// A sentence for the user.
  case say(String)

  /// True when it is for the core.
  var isForCore: Bool { if case .say = self { false } else { true } }
}

extension PlainReporter {
  /// Reports the row with a number as it is now.
  mutating func hear(_ number: Int) -> [LineStep] {
    guard let id = numbers.id(of: number) else { return reject(Self.unknown(number)) }
    guard rows[id] != nil else { return reject(outOfReach(id)) }
    wish = .row(id)
    return []
  }

  /// Runs a command on the row with a number, or on the row that was used last.
  mutating func act(_ command: TypedCommand, _ number: Int?) -> [LineStep] {
    if let peer = command.peer { return act(command, peer) }
    let needsTags = command.words == nil && Self.editsTags(command.command)
    if number == nil, reported?.screen.selection != nil {
      guard !needsTags else {
        return reject("Add tags for the selected conversations, e.g. tag +new -old.")
      }
      return [.event(.typed(command))]
    }
    guard let number = number ?? current.flatMap(numbers.number) else {
      return reject("Add the number of a row, e.g. read 3; type list to see the numbers.")
    }
    guard let id = numbers.id(of: number) else { return reject(Self.unknown(number)) }
    guard rows[id] != nil else { return reject(outOfReach(id)) }
    current = id
    return needsTags ? [.say(tagHint(number, id))] : [.act(event(of: command), on: id)]
  }

  /// Returns true for the commands that, on a screen, open a line or an editor for tags.
  private static func editsTags(_ command: Command) -> Bool {
    [.editTags, .addTags, .removeTags].contains(command)
  }

  /// Returns the event of a command on the row that the user named.
  private func event(of command: TypedCommand) -> Event {
    if reported?.screen.selection != nil { return .typed(command.onNamedRow) }
    return command.words == nil
      ? .command(command.command, count: nil) : .typed(command.onSelection)
  }

  /// Selects the rows with some numbers for the next change, or unselects them.
  mutating func select(_ numbers: [Int]) -> [LineStep] {
    let ids = numbers.map { (number: $0, id: self.numbers.id(of: $0)) }
    if let unknown = ids.first(where: { $0.id == nil }) {
      return reject(Self.unknown(unknown.number))
    }
    return ids.compactMap(\.id).map { .act(.command(.select, count: nil), on: $0) }
  }

  private func act(_ command: TypedCommand, _ peer: Peer) -> [LineStep] {
    let hasEvent = command.words != nil || !Self.editsTags(command.command)
    return [.reach(peer, hasEvent ? event(of: command) : nil)]
  }

  private func tagHint(_ number: Int, _ id: ConversationID) -> String {
    let tags = rows[id].map { RowWords(row: $0).tags } ?? []
    return "Tags: \(tags.isEmpty ? "none" : tags.joined(separator: " ")). "
      + "To change them, type e.g. tag \(number) +new -old."
  }

  private static func unknown(_ number: Int) -> String {
    "No row has number \(number); type list to see the rows with their numbers."
  }
}

/// Conversations that are named by their other side.
extension PlainReporter {
  /// Numbers a row, unless it has a number, and makes it the current row.
  public mutating func follow(_ row: ChatRow) {
    if numbers.number(of: row.id) == nil { rows[row.id] = row }
    _ = numbers.give(to: row.id)
    current = row.id
  }

  /// Prints a row with the next report.
  public mutating func show(_ id: ConversationID) { wish = .row(id) }

  /// Returns the sentence for a user or group without a conversation.
  public func outOfReach(_ peer: Peer) -> String {
    Notice.noConversation(with: peer).text(for: .plain)
  }
}
