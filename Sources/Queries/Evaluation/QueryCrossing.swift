public import Conversations

/// Changes of the result while time passes.
extension CompiledQuery {
  /// True when the result changes while time passes.
  public var dependsOnTime: Bool { !ages.isEmpty || tomorrow != nil }

  /// Returns the first moment after the current time at which the result for a row changes; nil if
  /// there is none.
  ///
  /// - Parameters:
  ///   - ledger: The rows.
  ///   - index: All visible rows.
  /// - Returns: The moment.
  public func nextChange(of ledger: Ledger, in index: SearchIndex) -> Timestamp? {
    var next = tomorrow ?? .max
    if !ages.isEmpty {
      for place in 0..<ledger.count {
        let facts = index.facts(of: ledger.slot(at: place))
        for test in ages { next = min(next, test.nextChange(of: facts, after: now) ?? .max) }
      }
    }
    return next == .max ? nil : Timestamp(next)
  }

  /// Returns the first moment after the current time at which the result for one row changes because
  /// of its age; nil if there is none.
  func nextChange(of slot: RowSlot, in index: SearchIndex) -> Timestamp? {
    guard !ages.isEmpty else { return nil }
    let facts = index.facts(of: slot)
    return ages.compactMap { $0.nextChange(of: facts, after: now) }.min().map { Timestamp($0) }
  }

  /// Returns the conversations for which the result may change until a later moment of the same day.
  ///
  /// - Parameters:
  ///   - moment: The moment.
  ///   - ledger: The rows.
  ///   - index: All visible rows.
  /// - Returns: The conversations.
  public func changes(
    until moment: Timestamp, of ledger: Ledger, in index: SearchIndex
  ) -> Set<ConversationID> {
    // The clock may have been set back.
    let (start, end) = (min(now, moment.seconds), max(now, moment.seconds))
    guard start < end, !ages.isEmpty else { return [] }
    var changed: Set<ConversationID> = []
    for place in 0..<ledger.count {
      let slot = ledger.slot(at: place)
      let facts = index.facts(of: slot)
      let isChanged = ages.contains { test in
        test.nextChange(of: facts, after: start).map { $0 <= end } ?? false
      }
      if isChanged, let id = ledger.id(of: slot) { changed.insert(id) }
    }
    return changed
  }
}
