import Conversations
import Queries

/// The order of a list on the screen, which is held while keys are pressed.
struct ShownOrder: Equatable, Sendable {
  /// The rows at the last key, as long as nothing has moved since; nil while no order is kept.
  ///
  /// They share memory with the ledger until something moves.
  fileprivate(set) var seen: ListedRows?
  /// The held order; nil while the rows are in their own order.
  fileprivate(set) var held: HeldOrder?
  /// The row under the bar that the user has changed while the order was held.
  fileprivate(set) var acted: ConversationID?

  /// True while no row may move.
  var holds: Bool { seen != nil || held != nil }

  /// True while the rows are in another order than their own.
  var isHeld: Bool { held != nil }
}

/// Conversations that changed, and slots that no longer hold the same rows.
struct ListChange {
  /// All conversations that are new, changed or removed.
  let ids: Set<ConversationID>
  /// The slots whose rows have left the ledger.
  let vacated: [RowSlot]

  init(_ ids: Set<ConversationID>, vacated: [RowSlot] = []) {
    self.ids = ids
    self.vacated = vacated
  }
}

extension ListView {
  /// Keeps the rows where they are from now on.
  mutating func holdOrder(in ledger: Ledger) {
    if !order.isHeld { order.seen = rows.snapshot(of: ledger) }
  }

  /// Lets rows move from now on, if nothing has been held back.
  mutating func releaseOrder() {
    if !order.isHeld { order = ShownOrder() }
  }

  /// Records that the user has changed the row under the bar, which then need not stay listed.
  mutating func noteAction() {
    if order.holds { order.acted = window.selection }
  }

  /// Holds the order if rows would move because of a change.
  mutating func keepOrder(after change: ListChange, in ledger: Ledger) {
    guard order.holds else { return }
    let changed = change.ids.compactMap { ledger.slot(of: $0) }
    if let seen = order.seen {
      guard isMoved(change, changed, since: seen, in: ledger) else { return holdOrder(in: ledger) }
      hold(seen, in: ledger)
    }
    let hidden = change.ids.compactMap { ledger.hiddenSlot(of: $0) }
    order.held?.remove(Set(change.vacated + hidden))
    update(after: changed, in: ledger)
  }

  /// Holds the order if rows would move because any of them may have changed.
  mutating func keepOrder(afterAny ledger: Ledger) {
    guard order.holds else { return }
    if let seen = order.seen { hold(seen, in: ledger) }
    let present = (0..<rows.count(in: ledger)).compactMap { rows.slot(at: $0, in: ledger) }
    update(after: present + (order.held?.slots ?? []), in: ledger)
  }

  private mutating func hold(_ seen: ListedRows, in ledger: Ledger) {
    let slots = (0..<seen.count(in: ledger)).compactMap { seen.slot(at: $0, in: ledger) }
    order.seen = nil
    order.held = HeldOrder(slots)
  }

  private mutating func update(after changed: [RowSlot], in ledger: Ledger) {
    let present = PresentOrder(rows: rows, ledger: ledger)
    order.held?.update(after: changed, present)
    guard order.held?.isInOrder == true else { return }
    order.held = nil
    holdOrder(in: ledger)
  }

  /// Returns true when a change has moved, added or removed rows.
  ///
  /// If all changed rows are at their former places, so are the others, whose order is the same.
  private func isMoved(
    _ change: ListChange, _ changed: [RowSlot], since seen: ListedRows, in ledger: Ledger
  ) -> Bool {
    guard change.vacated.isEmpty, seen.count(in: ledger) == rows.count(in: ledger) else {
      return true
    }
    return changed.contains { slot in
      rows.place(of: slot, in: ledger).map { seen.slot(at: $0, in: ledger) != slot } ?? false
    }
  }
}

extension ListView {
  /// Shows the rows in their own order.
  ///
  /// The bar stays on its row and, where possible, on its line. If the user made its row leave, it moves
  /// to the next one.
  mutating func settle(of ledger: Ledger, in index: SearchIndex) {
    guard let held = order.held else { return order = ShownOrder() }
    let isActed = order.acted != nil && order.acted == window.selection
    let wasVisible = window.isSelectionVisible
    let next = isActed ? successor(in: held, of: ledger) : nil
    order = ShownOrder()
    if !isActed { keep(window.selection, of: ledger, in: index) }
    let moved = Set(held.moved.compactMap { ledger.id(of: $0) })
    hold(after: moved, in: ledger)
    if let next {
      select(next, in: ledger)
    } else {
      reselect(in: ledger)
      if isActed, wasVisible, !window.isSelectionVisible { select(window.selection, in: ledger) }
    }
  }

  /// Returns the row that the bar moves to when its own row leaves: the next one that stays, or else the
  /// previous one; nil if its row stays.
  private func successor(in held: HeldOrder, of ledger: Ledger) -> ConversationID? {
    guard let slot = held.slot(at: window.index), held.leaving.contains(slot) else { return nil }
    let others =
      [Array(held.slots[(window.index + 1)...]), held.slots[..<window.index].reversed()].joined()
    return others.first { !held.leaving.contains($0) }.flatMap { ledger.id(of: $0) }
  }
}
