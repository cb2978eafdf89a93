public import Conversations
public import RecentChats

/// What a typed line asks for: what every `:` line can ask for, and what only lines need.
///
/// A number behind the name of a command is that of a row, as it was said: `read 3`, `tag 3 +vip`.
enum LineCommand: Equatable {
  /// The list from its top, numbered anew.
  case list
  /// More of the list.
  case more
  /// So many rows at a time.
  case rows(Int?)
  /// What can be typed.
  case help
  /// What the pane understands, too, perhaps about the row of a number.
  case typed(TypedCommand, row: Int?)

  /// Understands a line.
  ///
  /// - Parameter line: What was typed.
  /// - Throws: `TypedCommandProblem` when it asks for nothing that can be done.
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
    typed.command == .help ? .help : .typed(typed.onSelection, row: typed.row)
  }
}

/// What a typed line comes to.
public enum LineStep: Equatable, Sendable {
  /// Something for the core.
  case event(Event)
  /// Something for the core about one conversation, which has to be selected first.
  case act(Event, on: ConversationID)
  /// A sentence for the person.
  case say(String)

  /// Whether the core hears of it.
  var isForCore: Bool { if case .say = self { false } else { true } }
}

extension PlainReporter {
  /// Says the row of a number as it is now.
  mutating func hear(_ number: Int) -> [LineStep] {
    guard let id = numbers.id(of: number) else { return reject(Self.unknown(number)) }
    guard rows[id] != nil else { return reject(outOfReach(id)) }
    wish = .row(id)
    return []
  }

  /// Does something with the row of a number, or with the one that was last spoken of.
  mutating func act(_ command: TypedCommand, _ number: Int?) -> [LineStep] {
    guard let number = number ?? current.flatMap(numbers.number) else {
      return reject("Add the number of a row, e.g. read 3; type list to see the numbers.")
    }
    guard let id = numbers.id(of: number) else { return reject(Self.unknown(number)) }
    guard rows[id] != nil else { return reject(outOfReach(id)) }
    current = id
    guard command.words == nil else { return [.act(.typed(command), on: id)] }
    return command.command == .editTags
      ? [.say(tagHint(number, id))] : [.act(.command(command.command, count: nil), on: id)]
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
