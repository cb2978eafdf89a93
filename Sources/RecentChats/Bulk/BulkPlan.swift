public import Conversations

/// A change of many conversations, before the user has confirmed it: the changes that it would
/// make, and the reasons why it would leave conversations alone.
///
/// The conversations are examined in parts, so that no key waits for a long list.
struct BulkPlan: Equatable, Sendable {
  /// A change that the plan would make.
  struct Step: Equatable, Sendable {
    let conversation: ConversationID
    let change: Change
  }

  /// The actions on each of the conversations.
  let actions: [RowAction]
  /// The tags that exclude each other.
  private let exclusive: ExclusiveTags
  /// Tags of which a conversation must have one to be changed; empty for all conversations.
  private let required: Set<Tag>
  /// The only action on each conversation, by its index; empty if all actions are meant for all.
  private let choices: [RowSlot: Int]
  /// The conversations by their slots, in the order of the list.
  private let rows: [RowSlot]
  /// The slots whose rows have left the list meanwhile.
  private var vacated: Set<RowSlot> = []
  /// The number of conversations examined so far.
  private(set) var examined = 0
  /// The changes found so far.
  private(set) var steps: [Step] = []
  /// The number of conversations that would change.
  private(set) var conversations = 0
  /// The effects of each action.
  private(set) var tallies: [BulkTally]
  /// The names of the first conversations that would change.
  private(set) var sample: [String] = []

  /// The conversations that would not change, by the reason.
  private var left: [UntouchedRows.Reason: UntouchedRows] = [:]

  /// The number of names in the sample.
  private static let sampleSize = 10

  /// Creates a plan that has examined nothing.
  init(
    _ actions: [RowAction], on rows: [RowSlot], having required: Set<Tag> = [],
    choosing choices: [RowSlot: Int] = [:], exclusive: ExclusiveTags
  ) {
    self.actions = actions
    self.choices = choices
    self.required = required
    self.exclusive = exclusive
    self.rows = rows
    tallies = actions.map { BulkTally($0) }
  }

  /// The number of conversations to examine.
  var total: Int { rows.count }

  /// True when all conversations have been examined.
  var isComplete: Bool { examined == rows.count }

  /// Excludes rows that have left the list; other rows may take their slots.
  mutating func exclude(_ slots: [RowSlot]) { vacated.formUnion(slots) }

  /// Examines further conversations.
  mutating func examine(_ limit: Int, in ledger: Ledger, at now: Timestamp) {
    let end = examined + min(limit, rows.count - examined)
    for slot in rows[examined..<end] where !vacated.contains(slot) && isMeant(slot, in: ledger) {
      guard let id = ledger.id(of: slot), let row = ledger.intended(id) else { continue }
      examine(row, choosing: choices[slot], at: now)
    }
    examined = end
  }

  /// Returns true when a conversation has one of the required tags.
  ///
  /// Reads only the tags, because few conversations of a long list may have them.
  private func isMeant(_ slot: RowSlot, in ledger: Ledger) -> Bool {
    guard !required.isEmpty else { return true }
    return ledger.visible(in: slot)?.tags.contains(where: required.contains) ?? false
  }

  /// The conversations that would not change, in the order of the reasons.
  var untouched: [UntouchedRows] { UntouchedRows.Reason.allCases.compactMap { left[$0] } }

  private mutating func examine(_ row: Conversation, choosing choice: Int?, at now: Timestamp) {
    let before = steps.count
    var reason: UntouchedRows.Reason?
    for (index, action) in actions.enumerated() where choice ?? index == index {
      let outcome = action.outcome(on: row, at: now, exclusive: exclusive)
      tallies[index].count(outcome, on: [row.name])
      reason = reason ?? UntouchedRows.Reason(outcome)
      if case .change(let change) = outcome {
        steps.append(Step(conversation: row.id, change: change))
      }
    }
    guard steps.count > before else {
      if let reason { left.add(row.name, reason) }
      return
    }
    conversations += 1
    if sample.count < Self.sampleSize { sample.append(row.name) }
  }
}

extension [UntouchedRows.Reason: UntouchedRows] {
  /// Adds a conversation.
  fileprivate mutating func add(_ name: String, _ reason: UntouchedRows.Reason) {
    var rows = self[reason] ?? UntouchedRows(reason, count: 0, names: [])
    rows.count += 1
    if rows.names.count < UntouchedRows.mostNames { rows.names.append(name) }
    self[reason] = rows
  }
}

/// The effects of an action on many conversations.
public struct BulkTally: Hashable, Sendable {
  /// The action.
  public let action: RowAction
  /// The number of conversations that it changes.
  public private(set) var changed = 0
  /// The number of conversations that are already as the action would leave them.
  public private(set) var unchanged = 0
  /// The numbers of conversations that it can't change, by the reason.
  public private(set) var impossible: [RowAction.Impossibility: Int] = [:]
  /// The names of the first conversations that would have too many tags: not safe to draw.
  public private(set) var full: [String] = []
  /// The numbers of conversations to which it adds a tag.
  private var added: [Tag: Int] = [:]
  /// The numbers of conversations from which it removes a tag.
  private var removed: [Tag: Int] = [:]

  /// The number of names of conversations that would have too many tags.
  private static let namesOfFull = 3

  init(_ action: RowAction) { self.action = action }

  /// Counts the effect on conversations with the same effect.
  ///
  /// - Parameters:
  ///   - outcome: The effect.
  ///   - names: The names of the first of the conversations, at least one.
  ///   - count: The number of conversations.
  mutating func count(_ outcome: RowAction.Outcome, on names: [String], rows count: Int = 1) {
    switch outcome {
    case .change(let change):
      changed += count
      guard case .editTags(let edit) = change else { return }
      for tag in edit.adding { added[tag, default: 0] += count }
      for tag in edit.removing { removed[tag, default: 0] += count }
    case .unchanged: unchanged += count
    case .impossible(let reason):
      impossible[reason, default: 0] += count
      if reason == .tooManyTags { full += names.prefix(Self.namesOfFull - full.count) }
    }
  }
}

extension BulkTally {
  /// The effect of a change of tags on one of the tags.
  public struct TagEffect: Hashable, Sendable {
    /// The kinds of an effect.
    public enum Kind: Hashable, Sendable {
      /// The tag is added; this many conversations already have it.
      case added(present: Int)
      /// The tag is removed.
      case removed
      /// The tag is removed because an added one excludes it.
      case excluded
    }

    /// The tag.
    public let tag: Tag
    /// The kind of the effect.
    public let kind: Kind
    /// The number of conversations that change.
    public let count: Int
  }

  /// The effects of a change of tags: added tags first, each kind by text; empty for another action.
  public var tagEffects: [TagEffect] {
    guard let edit = action.tagEdit else { return [] }
    let all = changed + unchanged
    let excluded = Set(removed.keys).subtracting(edit.removing)
    return edit.adding.sorted().map { tag in
      let count = added[tag, default: 0]
      return TagEffect(tag: tag, kind: .added(present: all - count), count: count)
    }
      + edit.removing.sorted().map {
        TagEffect(tag: $0, kind: .removed, count: removed[$0, default: 0])
      }
      + excluded.sorted().map {
        TagEffect(tag: $0, kind: .excluded, count: removed[$0, default: 0])
      }
  }
}

/// A change of many conversations for display, so that the user can confirm it.
public struct BulkView: Equatable, Sendable {
  /// The effects of each action.
  public var tallies: [BulkTally]
  /// The number of conversations that would change, as far as they have been examined.
  public var conversations: Int
  /// The number of conversations that would be examined.
  public var total: Int
  /// The number of conversations examined so far.
  public var examined: Int
  /// The names of the first conversations that would change: not safe to draw.
  public var sample: [String]
  /// The number of requests to the server.
  public var requests: Int
  /// The time that the requests take at the server's rate limit, in seconds; nil if the limit is
  /// unknown.
  public var seconds: Int64?

  /// True when all conversations have been examined.
  public var isComplete: Bool { examined == total }

  /// True when the change can't be undone.
  public var isFinal: Bool { tallies.contains { $0.action.change.isFinal } }
}

extension BulkPlan {
  /// Returns the plan for display.
  ///
  /// - Parameter quota: The server's rate limit, if it is known.
  /// - Returns: The plan.
  func view(quota: Quota?) -> BulkView {
    let edits = steps.lazy.filter { $0.change.kind == .tags }.count
    // The list is read before and after the tag edits that are sent together.
    let together = RecentChatsModel.tagEditsAtOnce
    let readings = 2 * ((edits + together - 1) / together)
    let requests = steps.count + readings
    return BulkView(
      tallies: tallies, conversations: conversations, total: total, examined: examined,
      sample: sample, requests: requests,
      seconds: quota.map { Int64(requests) * 60 / Int64(max(1, $0.limit)) })
  }
}
