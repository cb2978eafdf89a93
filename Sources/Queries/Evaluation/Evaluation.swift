public import Conversations

extension CompiledQuery {
  /// Returns true when a row matches.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - isPending: True when it shows a change that no list has confirmed.
  ///   - me: The acting user.
  /// - Returns: True when it matches.
  public func matches(_ row: Conversation, isPending: Bool = false, me: UserID) -> Bool {
    let searched = SearchRow(SearchedRow(conversation: row, isPending: isPending, me: me))
    return root.holds(for: searched, id: row.id, now: now)
  }

  /// Returns true when the row of a slot matches.
  ///
  /// - Precondition: The row is indexed.
  public func matches(_ slot: RowSlot, of ledger: Ledger, in index: SearchIndex) -> Bool {
    let (number, row) = slot.index.quotientAndRemainder(dividingBy: SearchChunk.size)
    guard number < index.chunks.count else { return matchesAll }
    return root.holds(
      for: IndexedRow(index: index, chunk: number, row: row),
      id: dependsOnIdentity ? ledger.id(of: slot) : nil, now: now)
  }

  /// Returns the matching rows of a ledger, in order.
  ///
  /// - Parameters:
  ///   - ledger: The ledger.
  ///   - index: All visible rows.
  ///   - kept: A row that is listed whether or not it matches.
  /// - Returns: The rows.
  public func rows(of ledger: Ledger, in index: SearchIndex, keeping kept: RowSlot?) -> Sublist {
    QueryMatches.list(self, of: ledger, in: index, keeping: kept).rows
  }

  /// Returns the matching rows of the index, also those that are not visible, one bit per slot.
  func bits(of ledger: Ledger, in index: SearchIndex) -> [UInt64] {
    let root = root.resolved(in: ledger)
    return index.chunks.enumerated().flatMap { number, chunk in
      root.rows(of: chunk, from: number * SearchChunk.size, among: .all, now: now).words
    }
  }
}

/// A row for which a query is evaluated, wherever it is stored.
private protocol EvaluatedRow {
  var facts: RowFacts { get }
  func passes(_ test: TextTest) -> Bool
}

/// A row of the search index.
private struct IndexedRow: EvaluatedRow {
  let index: SearchIndex
  let chunk: Int
  let row: Int

  var facts: RowFacts { index.chunks[chunk].facts[row] }
  func passes(_ test: TextTest) -> Bool {
    switch test.column {
    case .shown: index.chunks[chunk].shown.passes(test, at: row)
    case .details: index.chunks[chunk].details.passes(test, at: row)
    }
  }
}

extension SearchRow: EvaluatedRow {
  fileprivate func passes(_ test: TextTest) -> Bool {
    let texts = test.column == .shown ? shown : details
    return texts.bytes.withUnsafeBytes { test.passes($0) }
  }
}

extension CompiledQuery.Node {
  /// Returns true when it holds for a row; without an id, no marked row is found.
  fileprivate func holds(
    for row: some EvaluatedRow, id: ConversationID?, now: Int64
  ) -> Bool {
    switch self {
    case .all(let nodes): nodes.allSatisfy { $0.holds(for: row, id: id, now: now) }
    case .any(let nodes): nodes.contains { $0.holds(for: row, id: id, now: now) }
    case .not(let node): !node.holds(for: row, id: id, now: now)
    case .constant(let holds): holds
    case .facts(let test): test.passes(row.facts, now: now)
    case .marked(let ids): id.map(ids.contains) ?? false
    case .slots: false
    case .text(let test): row.passes(test)
    }
  }

  /// Returns the same with slots in place of conversations.
  fileprivate func resolved(in ledger: Ledger) -> Self {
    switch self {
    case .all(let nodes): .all(nodes.map { $0.resolved(in: ledger) })
    case .any(let nodes): .any(nodes.map { $0.resolved(in: ledger) })
    case .not(let node): .not(node.resolved(in: ledger))
    case .marked(let ids): .slots(Set(ids.compactMap { ledger.slot(of: $0)?.index }))
    case .constant, .facts, .slots, .text: self
    }
  }

  /// Returns the rows of a chunk for which it holds.
  ///
  /// - Parameters:
  ///   - chunk: The rows.
  ///   - first: The slot of the first row.
  ///   - candidates: The rows for which the result matters.
  ///   - now: The current time in seconds.
  /// - Returns: Those of the candidates for which it holds.
  fileprivate func rows(
    of chunk: SearchChunk, from first: Int, among candidates: RowMask, now: Int64
  ) -> RowMask {
    switch self {
    case .all(let nodes):
      nodes.reduce(candidates) { rows, node in
        rows.isEmpty ? rows : node.rows(of: chunk, from: first, among: rows, now: now)
      }
    case .any(let nodes):
      nodes.reduce(.none) { rows, node in
        let others = candidates.subtracting(rows)
        return others.isEmpty
          ? rows : rows.union(node.rows(of: chunk, from: first, among: others, now: now))
      }
    case .not(let node):
      candidates.subtracting(node.rows(of: chunk, from: first, among: candidates, now: now))
    case .constant(let holds): holds ? candidates : .none
    case .facts(let test):
      candidates.intersection(
        RowMask { test.passes(chunk.facts[$0], now: now) })
    case .marked: .none
    case .slots(let slots): candidates.intersection(RowMask { slots.contains(first + $0) })
    case .text(let test): chunk.texts(test.column).rows(passing: test, among: candidates)
    }
  }
}
