extension Ledger {
  /// Absorbs a list response.
  ///
  /// - Parameters:
  ///   - snapshot: The rows, with the ticket of the request.
  ///   - resending: True to resend changes that another writer overwrote; false leaves that to the
  ///     program that sends.
  /// - Returns: The result; nil if the snapshot is older than the last one and was ignored.
  /// - Source: Rules R1, R3, R7 and R8.
  @discardableResult
  public mutating func absorb(_ snapshot: Snapshot, resending: Bool = true) -> Absorption? {
    guard snapshot.ticket > lastAbsorbed || !rules.ignoresOlderSnapshots else { return nil }
    lastAbsorbed = snapshot.ticket
    var absorption = Absorption()
    absorption.reachedKnownRow = reachesKnownRow(snapshot)
    var writer = PackWriter()
    for place in snapshot.rows.indices {
      guard record(snapshot.rows[place], at: place, snapshot, &writer) else { continue }
      // Most polls change nothing, and most pages of a list that is read for the first time, all.
      if absorption.touched.isEmpty { absorption.touched.reserveCapacity(snapshot.rows.count) }
      absorption.touched.insert(snapshot.rows[place].id)
    }
    if rules.countsUnreadableAsListed {
      for id in snapshot.unreadable { editRow(id) { $0.noteListed(by: snapshot.ticket) } }
    }
    absorption.touched.formUnion(removeMissing(snapshot))
    if snapshot.coverage == .all, snapshot.unreadable.isEmpty { hasListedAll = true }
    confirm(snapshot, &absorption, resending: resending)
    if resending { endDoubt(snapshot, &absorption) }
    refresh(absorption.touched)
    noteMissingRows(snapshot)
    return absorption
  }

  private func reachesKnownRow(_ snapshot: Snapshot) -> Bool {
    guard let last = snapshot.rows.last(where: { $0.pin == nil }) else { return false }
    guard let known = rows[last.id]?.confirmed?.head else { return false }
    return known.pin == nil && known.updatedAt == last.updatedAt
  }

  /// Records a row and returns true when its content or its place changed.
  private mutating func record(
    _ row: Conversation, at place: Int, _ snapshot: Snapshot, _ writer: inout PackWriter
  ) -> Bool {
    writer.clear()
    writer.put(row)
    let slot = rows.slot(of: row.id)
    let known = slot.flatMap { rows[$0] }
    var entry = known ?? LedgerRow(PackedConversation(writer), reported: snapshot.ticket)
    // A page shows the order of the app's pins only if its place in the list is known.
    let ranksPins =
      row.pin?.scope == .everyone && (snapshot.coverage != .part || snapshot.firstPlace != nil)
    let rank = (snapshot.firstPlace ?? 0) + place
    let isListed = known?.confirmed?.isEqual(to: writer) ?? false
    let isChanged = !isListed || (ranksPins && entry.globalRank != rank)
    if !isListed {
      countTags(of: known?.confirmed?.row, by: -1)
      countTags(of: row, by: 1)
      if let slot, known?.packed.names.peer != row.peer.rawValue { moveOut(&entry, slot) }
      entry.confirmed = PackedConversation(writer)
    }
    if ranksPins { entry.globalRank = Int32(clamping: rank) }
    entry.listedBy = snapshot.ticket
    entry.noteListed(by: snapshot.ticket)
    rows.put(entry, row.id, at: slot)
    return isChanged
  }

  /// Removes a row from the order, to be inserted again: rows of equal rank are ordered by their
  /// peers' ids, and the peer of this row changes.
  private mutating func moveOut(_ entry: inout LedgerRow, _ slot: RowSlot) {
    order.apply([ListOrder.Move(slot: slot, old: entry.rank, new: nil)], in: rows)
    entry.rank = nil
  }

  mutating func editRow(_ id: ConversationID, _ body: (inout LedgerRow) -> Void) {
    guard let slot = rows.slot(of: id), var row = rows[slot] else { return }
    body(&row)
    rows.put(row, id, at: slot)
  }

  mutating func countTags(of row: Conversation?, by step: Int) {
    for tag in row?.tags ?? [] {
      let use = tagUse[tag, default: 0] + step
      tagUse[tag] = use > 0 ? use : nil
    }
  }

  /// Removes the rows that the snapshot proves gone.
  ///
  /// A pinned row may have lost its pin and moved back beyond the window, so only the pin is known
  /// to be gone.
  private mutating func removeMissing(_ snapshot: Snapshot) -> Set<ConversationID> {
    guard snapshot.coverage != .part else { return [] }
    let oldest = snapshot.rows.last { $0.pin == nil }?.updatedAt
    // A page that contains only pins may not contain all of them.
    guard snapshot.coverage == .all || oldest != nil else { return [] }
    var touched: Set<ConversationID> = []
    for slot in candidates(for: snapshot, oldest: oldest) {
      guard let id = rows[slot]?.packed.id else { continue }
      if snapshot.coverage == .all || isInside(id, oldest) { forget(id) } else { unpin(id) }
      touched.insert(id)
    }
    return touched
  }

  /// Returns the slots of the rows that the snapshot should have contained and does not.
  private func candidates(for snapshot: Snapshot, oldest: Timestamp?) -> [RowSlot] {
    if snapshot.coverage == .all {
      return rows.slots.filter { rows[$0].map { $0.seenBy < snapshot.ticket } ?? false }
    }
    // Changes hide or move few rows, and the others are in order, so not all rows have to be
    // checked.
    let moved = hidden.union(pending.moving)
    let top = Array(
      order.entries.lazy.map(\.slot).prefix { slot in
        guard let row = rows[slot]?.confirmed else { return true }
        return moved.contains(row.id) || belongs(row.head, above: oldest)
      })
    let elsewhere = Set(moved.compactMap { rows.slot(of: $0) }).subtracting(top)
    return (top + elsewhere).filter { slot in
      guard let row = rows[slot], row.seenBy < snapshot.ticket else { return false }
      return row.confirmed.map { belongs($0.head, above: oldest) } ?? false
    }
  }

  private func belongs(_ row: RowHead, above oldest: Timestamp?) -> Bool {
    row.pin != nil || oldest.map { row.updatedAt > $0 } ?? false
  }

  private func isInside(_ id: ConversationID, _ oldest: Timestamp?) -> Bool {
    guard let row = rows[id]?.confirmed?.head, let oldest else { return false }
    return row.updatedAt > oldest
  }

  mutating func forget(_ id: ConversationID) {
    if rules.keepsGoneRowsGone { restoring?.insert(id) }
    countTags(of: confirmed(id), by: -1)
    editRow(id) { $0.confirmed = nil }
  }

  private mutating func unpin(_ id: ConversationID) {
    guard var row = confirmed(id) else { return }
    row.pin = nil
    editRow(id) { $0.confirmed = PackedConversation(row) }
  }

  /// Removes the changes that the snapshot confirms.
  private mutating func confirm(
    _ snapshot: Snapshot, _ absorption: inout Absorption, resending: Bool
  ) {
    let candidates = candidates(for: snapshot, touched: absorption.touched)
    for change in pending.accepted(of: candidates)
    where isConfirmed(change, by: snapshot.ticket) {
      guard isListed(change, by: snapshot) else { continue }
      absorption.touched.insert(change.conversation)
      let difference = difference(change)
      if let difference, difference.isOverwriting, mayBeResent(change) {
        guard resending else { continue }
        resend(change.ticket)
        absorption.overwritten.append(change)
      } else {
        pending.remove(change.ticket)
        absorption.confirmed.append(change)
        if let difference { absorption.differences.append(difference) }
      }
    }
  }

  /// Drops the changes of unknown outcome that the snapshot shows to be done.
  ///
  /// Counts only a list that was requested after the attempt ended; an older one shows an earlier
  /// state.
  ///
  /// - Source: Rule R5.
  private mutating func endDoubt(_ snapshot: Snapshot, _ absorption: inout Absorption) {
    guard pending.hasDoubtful, rules.endsDoubtByList else { return }
    let candidates = candidates(for: snapshot, touched: absorption.touched)
    for change in pending.doubtful(of: candidates)
    where change.doubtfulSince.map({ snapshot.ticket > $0 }) ?? false {
      guard showsDone(change, snapshot) else { continue }
      pending.remove(change.ticket)
      absorption.touched.insert(change.conversation)
      absorption.confirmed.append(change)
    }
  }

  private func showsDone(_ change: PendingChange, _ snapshot: Snapshot) -> Bool {
    guard let row = rows[change.conversation], let confirmed = row.confirmed else {
      return change.change.isConfirmedByAbsence && !isRestoring
    }
    return row.listedBy == snapshot.ticket && change.change.isDone(in: confirmed.row)
  }

  /// Returns the conversations whose changes the snapshot may confirm: it contains them, they are
  /// hidden, or their absence is the confirmation.
  private func candidates(
    for snapshot: Snapshot, touched: Set<ConversationID>
  ) -> Set<ConversationID> {
    guard pending.hasAccepted || pending.hasDoubtful else { return [] }
    return touched.union(snapshot.rows.lazy.map(\.id)).union(hidden).union(pending.awaitingAbsence)
  }

  /// Returns true when the snapshot shows the state of the change's conversation.
  ///
  /// For a reset, the absence of the row is the confirmation: every later snapshot is newer than
  /// the fence too, so none can bring the old row back.
  private mutating func isListed(_ change: PendingChange, by snapshot: Snapshot) -> Bool {
    guard let row = rows[change.conversation], row.confirmed != nil else { return !isRestoring }
    if row.listedBy == snapshot.ticket { return true }
    guard case .reset = change.change, snapshot.coverage != .part else { return false }
    if replayed(change.conversation, CollectionOfOne(change)) == nil { forget(change.conversation) }
    return true
  }

  /// Returns how the tags differ from the intended ones; nil if they do not, or if a later change
  /// edits tags too.
  private func difference(_ change: PendingChange) -> Absorption.TagDifference? {
    guard case .editTags(let edit) = change.change, let row = confirmed(change.conversation),
      !edit.residual(in: row.tagList).isEmpty
    else { return nil }
    let isLast = pending[change.conversation].reversed().prefix { $0.ticket != change.ticket }
      .allSatisfy { other in
        if case .editTags = other.change { false } else { true }
      }
    guard isLast else { return nil }
    let rest = edit.residual(in: row.tagList, respelling: change.receipt?.sentTags)
    return Absorption.TagDifference(
      conversation: change.conversation, got: row.tagList, isOverwriting: !rest.isEmpty)
  }
}

/// The result of absorbing a snapshot.
public struct Absorption: Equatable, Sendable {
  /// The result of an edit of tags that differs from the intended one.
  public struct TagDifference: Equatable, Sendable {
    /// The conversation.
    public var conversation: ConversationID
    /// The tags that the server has.
    public var got: [Tag]
    /// True when another writer must have interfered; false when the server only respells tags.
    var isOverwriting: Bool
  }

  /// Conversations that are new, changed or gone.
  public internal(set) var touched: Set<ConversationID> = []
  /// True when the last row that is not pinned was known and had not moved.
  ///
  /// Rows are ordered newest first, so nothing after such a row has moved either.
  public internal(set) var reachedKnownRow = false
  /// Changes that the snapshot confirmed.
  public internal(set) var confirmed: [PendingChange] = []
  /// Changes that another writer overwrote; they are sent again.
  public internal(set) var overwritten: [PendingChange] = []
  /// Edits of tags whose result differs from the intended one.
  public internal(set) var differences: [TagDifference] = []
}
