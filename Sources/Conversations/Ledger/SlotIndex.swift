/// Finds the slot of a row by its name, without keeping the name.
///
/// What is in the slot tells its name itself: kept here as well, the names of a long list would take
/// as much room as anything else.
struct SlotIndex: Sendable {
  /// The slots by the hash of the name, or by the next number that is free.
  private var slots: [Int: RowSlot] = [:]
  private let hash: @Sendable (ConversationID) -> Int

  /// Knows nothing yet.
  ///
  /// - Parameter hash: Turns names into numbers.
  init(hash: @escaping @Sendable (ConversationID) -> Int = { $0.hashValue }) { self.hash = hash }

  /// How many slots there are.
  var count: Int { slots.count }

  /// The slot of a row.
  ///
  /// - Parameters:
  ///   - id: The name.
  ///   - isNamed: Whether what is in a slot has that name.
  /// - Returns: The slot; nil when there is none.
  func slot(of id: ConversationID, where isNamed: (RowSlot) -> Bool) -> RowSlot? {
    key(of: id, where: isNamed).flatMap { slots[$0] }
  }

  /// Notes the slot of a row that has none yet.
  mutating func insert(_ slot: RowSlot, _ id: ConversationID) {
    var key = hash(id)
    while slots[key] != nil { key &+= 1 }
    slots[key] = slot
  }

  /// Forgets the slot of a row.
  ///
  /// - Parameters:
  ///   - id: The name.
  ///   - name: The name of what is in a slot.
  mutating func remove(_ id: ConversationID, name: (RowSlot) -> ConversationID?) {
    guard var key = key(of: id, where: { name($0) == id }) else { return }
    slots[key] = nil
    // What had to give way may have its own number now, and must be found from there.
    key &+= 1
    while let slot = slots.removeValue(forKey: key) {
      if let id = name(slot) { insert(slot, id) }
      key &+= 1
    }
  }

  private func key(of id: ConversationID, where isNamed: (RowSlot) -> Bool) -> Int? {
    var key = hash(id)
    while let slot = slots[key] {
      if isNamed(slot) { return key }
      key &+= 1
    }
    return nil
  }
}
