internal import Conversations

/// A test of the facts about a row.
enum FactsTest: Equatable, Sendable {
  /// The row is in a state.
  case state(Query.State)
  /// The number of unread messages is known and in a range.
  case unread(ClosedRange<Int32>)
  /// The number of members is known and in a range.
  case members(ClosedRange<Int32>)
  /// The last message is of one of these kinds.
  case type([Query.MessageType])
  /// The row has tags.
  case tagged
  /// The last message was sent in a range of times, in seconds.
  case sent(ClosedRange<Int64>)
  /// The time since the last message is in a range.
  case age(AgeTest)

  /// Returns true when a row passes.
  ///
  /// - Parameters:
  ///   - facts: The facts about the row.
  ///   - now: The current time in seconds.
  /// - Returns: True when it passes.
  func passes(_ facts: RowFacts, now: Int64) -> Bool {
    switch self {
    case .state(let state): facts.has(state)
    case .unread(let range): facts.unread >= 0 && range.contains(facts.unread)
    case .members(let range): facts.members >= 0 && range.contains(facts.members)
    case .type(let types): facts.type.map(types.contains) ?? false
    case .tagged: facts.hasTags
    case .sent(let range): facts.sentAt != RowFacts.noTime && range.contains(facts.sentAt)
    case .age(let test): test.passes(facts, now: now)
    }
  }
}

/// A test of the time since the last message.
struct AgeTest: Equatable, Sendable {
  /// The seconds since the last message; one that is ahead of the clock has just been sent.
  let range: ClosedRange<Int64>
  /// True when the last message must be from somebody else.
  let isWaiting: Bool

  func passes(_ facts: RowFacts, now: Int64) -> Bool {
    guard applies(to: facts) else { return false }
    return range.contains(max(0, now - facts.sentAt))
  }

  /// Returns the first moment after another one at which the result for a row changes; nil if it
  /// never does.
  func nextChange(of facts: RowFacts, after moment: Int64) -> Int64? {
    guard applies(to: facts) else { return nil }
    let begins = facts.sentAt + range.lowerBound
    if range.lowerBound > 0, begins > moment { return begins }
    guard range.upperBound < Query.TimeSpan.limit else { return nil }
    let ends = facts.sentAt + range.upperBound + 1
    return ends > moment ? ends : nil
  }

  private func applies(to facts: RowFacts) -> Bool {
    facts.sentAt != RowFacts.noTime && (!isWaiting || facts.has(.waiting))
  }
}

extension Query.Comparison {
  /// Returns the numbers from 0 to a limit that are in the relation to a number; nil if there is
  /// none.
  func range<Number: FixedWidthInteger>(of number: Number, limit: Number) -> ClosedRange<Number>? {
    switch self {
    case .greater: number < limit ? (number + 1)...limit : nil
    case .greaterOrEqual: number <= limit ? number...limit : nil
    case .less: number > 0 ? 0...min(number - 1, limit) : nil
    case .lessOrEqual: 0...min(number, limit)
    case .equal: number <= limit ? number...number : nil
    }
  }
}
