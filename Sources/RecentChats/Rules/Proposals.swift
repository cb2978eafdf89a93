import Conversations
import Queries

/// The rules, and the conversations to which each proposes tags.
///
/// A change of rows evaluates the rules for these rows alone; nothing is evaluated for a key.
struct Proposals: Equatable, Sendable {
  /// The rules, in the order of the configuration.
  let rules: [TagRule]
  /// What each rule finds; empty until all rows have been evaluated.
  private var matches: [QueryMatches] = []
  /// A number that changes when rows have been evaluated that have not changed themselves.
  private(set) var version = 0

  /// Creates proposals of rules that have evaluated nothing.
  init(_ rules: [TagRule] = []) { self.rules = rules }

  /// The first moment at which a rule begins or ceases to match; nil if none does.
  var nextChange: Timestamp? { matches.compactMap(\.nextChange).min() }

  /// Returns the number of conversations to which a rule proposes something.
  func count(of rule: Int) -> Int { matches.indices.contains(rule) ? matches[rule].count : 0 }

  /// Returns the rules that propose something for a row.
  func rules(of slot: RowSlot) -> [TagRule] {
    zip(rules, matches).filter { $1.contains(slot) }.map(\.0)
  }

  /// Returns true when all rows have to be evaluated again.
  func isOutdated(in context: QueryContext) -> Bool {
    matches.count < rules.count || matches.contains { $0.query.isOutdated(in: context) }
  }

  /// Evaluates all rows.
  mutating func evaluate(in context: QueryContext, of ledger: Ledger, in index: SearchIndex) {
    matches = rules.map {
      QueryMatches(CompiledQuery($0.openQuery, in: context), of: ledger, in: index)
    }
    version += 1
  }

  /// Evaluates the rows for which a rule begins or ceases to match by a moment.
  mutating func passTime(to now: Timestamp, of ledger: Ledger, in index: SearchIndex) {
    for rule in matches.indices {
      guard let next = matches[rule].nextChange, next <= now else { continue }
      matches[rule].passTime(to: now, of: ledger, in: index)
      version += 1
    }
  }

  /// Withdraws rows that change or go, before the search index has them as they are now.
  mutating func withdraw(_ slots: some Sequence<RowSlot>, in index: SearchIndex) {
    guard !matches.isEmpty else { return }
    for slot in slots {
      for rule in matches.indices { matches[rule].withdraw(slot, in: index) }
    }
  }

  /// Evaluates visible rows that were withdrawn or are new.
  mutating func judge(_ ids: Set<ConversationID>, of ledger: Ledger, in index: SearchIndex) {
    guard !matches.isEmpty else { return }
    for slot in ids.lazy.compactMap({ ledger.slot(of: $0) }) {
      for rule in matches.indices { matches[rule].judge(slot, of: ledger, in: index) }
    }
  }
}

extension RecentChatsModel {
  /// Evaluates the rules again where more than rows has changed, and sets the timer to the moment at
  /// which they begin or cease to match.
  mutating func watchRules() -> [Effect] {
    guard !proposals.rules.isEmpty else { return [] }
    if proposals.isOutdated(in: countingContext) {
      searchIndex.addMissingRows(of: ledger, me: settings.actingUser)
      proposals.evaluate(in: countingContext, of: ledger, in: searchIndex)
    }
    guard proposals.nextChange != ruleTimer else { return [] }
    ruleTimer = proposals.nextChange
    guard let ruleTimer else { return [.stopTimer(.rules)] }
    return [
      .setTimer(.rules, milliseconds: min(max(ruleTimer - time, 0), Self.longestWait) * 1_000)
    ]
  }

  /// Evaluates the rules that begin or cease to match now.
  mutating func passRuleTime() {
    ruleTimer = nil
    proposals.passTime(to: time, of: ledger, in: searchIndex)
  }

  /// Returns the texts of the proposals for a row.
  func proposalLabels(of slot: RowSlot?) -> [String] {
    guard let slot else { return [] }
    return proposals.rules(of: slot).map(\.label)
  }

  /// Accepts what the rules propose for the selected conversations or for the one under the bar.
  mutating func acceptProposals(at now: Moment) -> [Effect] {
    if !list.marked.isEmpty { return acceptProposals(for: list.markedRows(in: ledger), at: now) }
    guard let row = intended else { return say(.nothingSelected) }
    guard let edit = ledger.slot(of: row.id).flatMap({ proposedEdit(of: $0) }) else {
      return cannot(.noProposal(row.name))
    }
    return perform(.editTags(edit), on: row, at: now)
  }

  private mutating func acceptProposals(for rows: [RowSlot], at now: Moment) -> [Effect] {
    guard bulk == nil else { return cannot(.bulkInProgress) }
    var actions: [RowAction] = []
    var choices: [RowSlot: Int] = [:]
    for slot in rows {
      guard let action = proposedEdit(of: slot).map({ RowAction.editTags($0) }) else { continue }
      let place = actions.firstIndex(of: action) ?? actions.endIndex
      if place == actions.endIndex { actions.append(action) }
      choices[slot] = place
    }
    guard !actions.isEmpty else { return cannot(.noProposals) }
    mode = .planning(
      BulkPlan(
        actions, on: rows.filter { choices[$0] != nil }, choosing: choices,
        exclusive: settings.exclusiveTags))
    return examine(at: now)
  }

  /// Returns the change that all rules together propose for a row; nil if none does.
  private func proposedEdit(of slot: RowSlot) -> TagEdit? {
    let edits = proposals.rules(of: slot).map(\.edit)
    guard let first = edits.first else { return nil }
    return edits.dropFirst().reduce(first) { $0.combined(with: $1) }
  }
}
