import Conversations
import Queries

/// Conversations that do not count, on this machine only.
extension RecentChatsModel {
  /// True when conversations may be muted.
  var mutes: Bool { settings.muting != nil || !muted.isEmpty }

  /// Returns true when a conversation is muted, whether it is marked so or matches the query.
  func isMuted(_ slot: RowSlot) -> Bool { counts.muted?.contains(slot) ?? false }

  /// Mutes conversations, or no longer: the rows selected for the next change, or the one under the
  /// bar.
  mutating func mute(_ typed: TypedCommand) -> [Effect] {
    let isOnSelection = !list.marked.isEmpty && !typed.namesRow && typed.row == nil
    let slots =
      isOnSelection
      ? list.markedRows(in: ledger)
      : [list.window.selection.flatMap { ledger.slot(of: $0) }].compactMap(\.self)
    let rows = slots.compactMap { slot in ledger.id(of: slot).map { (slot: slot, id: $0) } }
    guard let first = rows.first else { return say(.nothingSelected) }
    let isMuting =
      typed.command == .toggleMute ? rows.contains { !isMuted($0.slot) } : typed.command == .mute
    // What the query of the configuration mutes stays muted.
    let changed = rows.filter { isMuting ? !isMuted($0.slot) : muted.contains($0.id) }.map(\.id)
    guard !changed.isEmpty else {
      return say(.unmutable(name(of: first.id), isMuted: isMuted(first.slot)))
    }
    if isOnSelection { list.marked.removeAll() }
    let step = MuteStep(
      number: ledger.issueTicket().number, conversations: changed, isMuting: isMuting)
    persistence.enqueue(history.push(step))
    setMuted(changed, isMuting)
    return say(mutedNotice(of: step, .new))
  }

  /// Undoes or redoes the muting of conversations.
  mutating func replay(_ step: MuteStep, isUndo: Bool) -> [Effect] {
    history.mark(step, isUndone: isUndo)
    setMuted(step.conversations, step.isMuting != isUndo)
    return say(mutedNotice(of: step, isUndo ? .undo : .redo))
  }

  private func mutedNotice(of step: MuteStep, _ kind: JournalEntry.Step) -> Notice {
    let only = step.conversations.count == 1 ? step.conversations.first : nil
    return .muted(
      name: only.map { name(of: $0) }, count: step.conversations.count,
      isMuted: step.isMuting != (kind == .undo), kind)
  }

  private mutating func setMuted(_ ids: [ConversationID], _ isMuting: Bool) {
    if isMuting { muted.formUnion(ids) } else { muted.subtract(ids) }
    persistence.enqueue([isMuting ? .keepMuted(ids) : .dropMuted(ids)])
    if counts.isCounting { watchCounts() } else { countViews() }
  }
}

/// The muting of conversations, which can be undone.
struct MuteStep: Equatable, Sendable {
  /// The number among the changes.
  let number: Int64
  /// The conversations that were muted, or are no longer.
  let conversations: [ConversationID]
  /// True when they were muted.
  let isMuting: Bool
  /// True when it was undone, so that it can be redone.
  var isUndone = false
}
