import Conversations

/// The row numbers on the screen while one can be typed.
///
/// A number belongs to its conversation while the line is open, even if rows move: a typed number
/// always means the row that was shown with it.
struct NumberedRows: Equatable, Sendable {
  private var ids: [Int: ConversationID] = [:]
  private var numbers: [ConversationID: Int] = [:]

  /// Returns the conversation of a number; nil if none was shown with it.
  func id(of number: Int) -> ConversationID? { ids[number] }

  /// Returns the number of a conversation; nil if it has none.
  func number(of id: ConversationID) -> Int? { numbers[id] }

  /// Numbers a row that came into view with its place, unless the number or the row is taken.
  mutating func add(_ id: ConversationID, at place: Int) {
    guard numbers[id] == nil, ids[place + 1] == nil else { return }
    numbers[id] = place + 1
    ids[place + 1] = id
  }
}

extension RecentChatsModel {
  /// Numbers the rows that came into view while a command is typed.
  mutating func numberRows() {
    guard case .commanding(var line) = mode else { return }
    for place in list.window.range(of: listedCount) {
      if let id = listed(at: place) { line.rows.add(id, at: place) }
    }
    mode = .commanding(line)
  }

  /// Returns the conversation of a typed row number; nil if there is none.
  ///
  /// A number that was never shown means the row at that place, unless that row is shown with another
  /// number.
  func row(numbered number: Int, in line: CommandLine) -> ConversationID? {
    if let id = line.rows.id(of: number) { return id }
    guard let id = listed(at: number - 1), line.rows.number(of: id) == nil else { return nil }
    return id
  }

  /// Returns the number to show before a row; nil for none.
  func shownNumber(of id: ConversationID, at place: Int) -> Int? {
    if case .commanding(let line) = mode { return line.rows.number(of: id) }
    return showsNumbers ? place + 1 : nil
  }

  /// The width of the row numbers in digits; 0 while none are shown.
  var numberColumns: Int {
    isNumbered ? max(2, String(listedCount).count) : 0
  }

  /// True while row numbers are shown.
  var isNumbered: Bool {
    let isTyping = if case .commanding = mode { true } else { false }
    return isTyping || showsNumbers
  }
}
