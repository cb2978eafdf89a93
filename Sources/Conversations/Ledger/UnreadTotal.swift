/// All unread messages together, as far as they are known.
public struct UnreadTotal: Equatable, Sendable {
  /// The sum of all counts that are known.
  public private(set) var messages = 0
  /// Rows that are unread by a number nobody knows.
  public private(set) var unknownRows = 0

  mutating func add(_ unread: Unread) { change(by: 1, unread) }

  mutating func remove(_ unread: Unread) { change(by: -1, unread) }

  private mutating func change(by sign: Int, _ unread: Unread) {
    switch unread {
    case .count(let count): messages += sign * count
    case .marked, .untracked: unknownRows += sign
    }
  }
}
