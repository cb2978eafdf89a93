/// The rows by slot, for what is kept beside the ledger.
extension Ledger {
  /// How many slots there are, free ones included.
  public var slotCount: Int { rows.slotCount }

  /// The slot of the row at a place, zero-based from the top.
  ///
  /// - Precondition: `0 <= index < count`.
  public func slot(at index: Int) -> RowSlot { order.entries[index].slot }

  /// The slot of a row; nil when it is hidden or unknown.
  public func slot(of id: ConversationID) -> RowSlot? {
    rows.slot(of: id).flatMap { rows[$0]?.rank == nil ? nil : $0 }
  }

  /// The name of the row in a slot; nil when nothing that the server told is there.
  public func id(of slot: RowSlot) -> ConversationID? { rows[slot]?.confirmed?.id }

  /// The row in a slot as it is shown; nil when none is shown.
  public func visible(in slot: RowSlot) -> VisibleConversation? {
    guard let row = rows[slot], row.rank != nil, let told = row.confirmed?.row else { return nil }
    return pending[told.id] == nil
      ? VisibleConversation(conversation: told, isPending: false) : visible(told.id)
  }

  /// What is unread in the row of a slot, as it is shown; nil when none is shown.
  public func unread(in slot: RowSlot) -> Unread? { rows[slot]?.unread }

  /// Whether the row of a slot is a group's.
  public func isGroup(in slot: RowSlot) -> Bool { rows[slot]?.confirmed?.head.isGroup ?? false }

  /// A number that is another one when the row of a slot may look different, or is another row.
  public func version(of slot: RowSlot) -> UInt32 { rows[slot]?.version ?? 0 }

  func entry(_ slot: RowSlot) -> ListOrder.Entry? {
    rows[slot]?.rank.map { ListOrder.Entry(rank: $0, slot: slot) }
  }
}
