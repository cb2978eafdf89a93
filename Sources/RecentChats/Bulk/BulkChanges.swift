import Conversations

/// Changes of many conversations at once.
extension RecentChatsModel {
  /// Begins to change the selected conversations; returns nil if none is selected, or if the
  /// command does not change conversations.
  mutating func changeSelection(_ typed: TypedCommand, at now: Moment) -> [Effect]? {
    guard mode == .list, !typed.namesTarget, !list.marked.isEmpty else { return nil }
    if typed.command == .editTags, typed.words == nil { return editTagsOfSelection(at: now) }
    guard let action = bulkAction(of: typed) else { return nil }
    return plan([action], on: list.markedRows(in: ledger), at: now)
  }

  /// Begins to mark all listed conversations read.
  mutating func markListRead(at now: Moment) -> [Effect] {
    plan([.markRead], on: Array(list.slots(0..<listedCount, in: ledger)), at: now)
  }

  private func bulkAction(of typed: TypedCommand) -> RowAction? {
    switch typed.command {
    case .togglePin:
      list.markedRows(in: ledger).contains { ledger.visible(in: $0)?.pin == nil } ? .pin : .unpin
    case .reset: .reset
    default: typed.action
    }
  }

  /// Begins to plan actions on rows.
  mutating func plan(
    _ actions: [RowAction], on rows: [RowSlot], having required: Set<Tag> = [], at now: Moment
  ) -> [Effect] {
    guard bulk == nil else { return cannot(.bulkInProgress) }
    mode = .planning(
      BulkPlan(actions, on: rows, having: required, exclusive: settings.exclusiveTags))
    return examine(at: now)
  }

  /// Examines further conversations of the plan that is open, and asks or begins when it is
  /// complete.
  mutating func examine(at now: Moment) -> [Effect] {
    guard case .planning(var plan) = mode else { return [] }
    plan.examine(list.window.hasScreen ? Self.examinedAtOnce : .max, in: ledger, at: now.wall)
    mode = .planning(plan)
    guard plan.isComplete else { return [.setTimer(.bulk, milliseconds: 0)] }
    mode = .list
    if plan.conversations == 0 { return say(.bulkUnchanged(plan.tallies)) }
    if let word = wordToType(for: plan) {
      mode = .typedQuestion(.bulk(plan, word: word), LineEditor())
      return []
    }
    return plan.conversations > settings.bulk.confirmation
      ? ask(.bulk(plan)) : begin(plan, at: now)
  }

  /// Returns the word by which the user confirms a plan; nil if a key is enough.
  private func wordToType(for plan: BulkPlan) -> String? {
    if settings.protection.isProduction { return settings.profile }
    let isTyped =
      plan.conversations > settings.bulk.typing || plan.actions.contains { $0.change.isFinal }
    return isTyped ? String(plan.conversations) : nil
  }

  /// Makes the changes of a plan that the user has confirmed.
  mutating func begin(_ plan: BulkPlan, at now: Moment) -> [Effect] {
    list.marked.removeAll()
    if !plan.actions.contains(.reset) { note(plan.actions) }
    let work = BulkWork.changes(plan.steps)
    return start(
      BulkStaging(batch(), plan.actions, work, leaving: plan.untouched), at: now)
  }

  /// Continues whatever a bulk change has left to do.
  mutating func continueBulk(at now: Moment) -> [Effect] {
    let effects = examine(at: now) + examineSelection() + stageBulk(at: now)
    let shown = unshown.isEmpty ? [] : showMore()
    return effects + shown + (unwithdrawn.isEmpty ? [] : withdrawMore())
  }

  /// The number of changes that are staged, shown or withdrawn at a time: all of them where there is
  /// no screen, because the next line of a script must not come in between.
  var bulkPart: Int { list.window.hasScreen ? settings.bulk.part : .max }

  /// Issues the identity of a new batch.
  mutating func batch() -> BatchID { BatchID(ledger.issueTicket().number) }

  /// The number of conversations examined between two keys: a few milliseconds.
  static let examinedAtOnce = 1_000
}

extension ListView {
  /// Returns the marked rows: those that are listed in order, then the others.
  func markedRows(in ledger: Ledger) -> [RowSlot] {
    let listed = slots(0..<count(in: ledger), in: ledger).filter { marked.contains($0) }
    guard listed.count < marked.count else { return listed }
    let isListed = Set(listed)
    return listed
      + (0..<ledger.count).lazy.map { ledger.slot(at: $0) }
      .filter { marked.contains($0) && !isListed.contains($0) }
  }
}

/// The sizes of bulk changes: those that have to be confirmed, and the parts that are staged.
public struct BulkLimits: Hashable, Sendable {
  /// Above this number, the user confirms a bulk change with a key.
  public var confirmation: Int
  /// Above this number, the user confirms a bulk change by typing the number.
  public var typing: Int
  /// The number of changes that are staged, shown or withdrawn between two keys.
  public var part: Int

  public init(confirmation: Int = 10, typing: Int = 100, part: Int = 250) {
    self.confirmation = confirmation
    self.typing = typing
    self.part = part
  }
}
