internal import Conversations
internal import RecentChats

extension RecentChatsLines {
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
      return reject("Say which row by its number, such as read 3; list says the numbers.")
    }
    guard let id = numbers.id(of: number) else { return reject(Self.unknown(number)) }
    guard rows[id] != nil else { return reject(outOfReach(id)) }
    current = id
    switch command {
    case .command(.editTags, _): return [.say(tagHint(number, id))]
    case .command(let command, _): return [.act(.command(command, count: nil), on: id)]
    default: return [.act(.typed(command), on: id)]
    }
  }

  private func tagHint(_ number: Int, _ id: ConversationID) -> String {
    let tags = rows[id].map { RowWords(row: $0).tags } ?? []
    return "Tags: \(tags.isEmpty ? "none" : tags.joined(separator: " ")). "
      + "Type tag \(number) +new -old to change them."
  }

  private static func unknown(_ number: Int) -> String {
    "No row has the number \(number); type list to hear the rows with their numbers."
  }
}
