import Conversations
import Queries

/// The rows of each view and their unread messages, kept up to date row by row.
///
/// A key costs nothing, and a change of rows as much as evaluating the queries for these rows.
struct ViewCounts: Equatable, Sendable {
  /// The matches of each view, in the order of the views; empty while nothing is counted.
  private(set) var views: [QueryMatches] = []
  /// The unread messages of each view, without those of muted rows.
  private(set) var unread: [UnreadTally] = []
  /// The muted rows; nil if none can be.
  private(set) var muted: QueryMatches?
  /// The earliest moment at which a row begins or ceases to match; nil if none does.
  private(set) var nextChange: Timestamp?
  /// The context of the last evaluation.
  private var context: QueryContext?

  /// True when rows are counted.
  var isCounting: Bool { !views.isEmpty }

  /// Counts all rows anew.
  ///
  /// - Parameters:
  ///   - queries: The queries of the views.
  ///   - context: The context in which they are evaluated.
  ///   - ledger: The rows.
  ///   - index: All visible rows.
  init(
    _ queries: [Query] = [], in context: QueryContext? = nil, of ledger: Ledger = Ledger(),
    in index: SearchIndex = SearchIndex()
  ) {
    guard let context else { return }
    self.context = context
    views = queries.map { QueryMatches(CompiledQuery($0, in: context), of: ledger, in: index) }
    findMuted(of: ledger, in: index)
    sum(in: index)
  }

  /// Counts the rows of a view that is new or that has another query now.
  mutating func count(
    _ query: Query, at number: Int, isNew: Bool, of ledger: Ledger, in index: SearchIndex
  ) {
    guard let context else { return }
    let matches = QueryMatches(CompiledQuery(query, in: context), of: ledger, in: index)
    if isNew { views.insert(matches, at: number) } else { views[number] = matches }
    sum(in: index)
  }

  /// Counts a view no longer.
  mutating func remove(_ number: Int) {
    views.remove(at: number)
    unread.remove(at: number)
  }

  private mutating func findMuted(of ledger: Ledger, in index: SearchIndex) {
    guard let context, context.mutes else {
      muted = nil
      return
    }
    muted = QueryMatches(
      CompiledQuery(.predicate(.state(.muted)), in: context), of: ledger, in: index)
  }

  /// Withdraws rows that change or go, before the search index has them as they are now.
  mutating func withdraw(_ slots: some Sequence<RowSlot>, in index: SearchIndex) {
    guard isCounting else { return }
    for slot in slots {
      for view in views.indices { views[view].withdraw(slot, in: index) }
      muted?.withdraw(slot, in: index)
    }
  }

  /// Counts visible rows that were withdrawn or are new.
  mutating func judge(_ ids: Set<ConversationID>, of ledger: Ledger, in index: SearchIndex) {
    guard isCounting else { return }
    for slot in ids.compactMap({ ledger.slot(of: $0) }) {
      for view in views.indices { views[view].judge(slot, of: ledger, in: index) }
      muted?.judge(slot, of: ledger, in: index)
    }
    sum(in: index)
  }

  /// Follows the time and the state of the connection.
  ///
  /// - Parameters:
  ///   - new: The present context.
  ///   - queries: The queries of the views.
  ///   - ledger: The rows.
  ///   - index: All visible rows.
  mutating func follow(
    _ new: QueryContext, _ queries: [Query], of ledger: Ledger, in index: SearchIndex
  ) {
    guard let context, isCounting, isDue(in: new, after: context) else { return }
    self.context = new
    for (number, query) in queries.enumerated() {
      if views[number].query.isOutdated(in: new) || new.now < context.now {
        views[number] = QueryMatches(CompiledQuery(query, in: new), of: ledger, in: index)
      } else if let change = views[number].nextChange, change <= new.now {
        views[number].passTime(to: new.now, of: ledger, in: index)
      }
    }
    findMuted(of: ledger, in: index)
    sum(in: index)
  }

  /// Returns true when the result for a row may have changed, although the row has not.
  private func isDue(in new: QueryContext, after old: QueryContext) -> Bool {
    new.isStale != old.isStale || new.marked != old.marked || new.utcOffset != old.utcOffset
      || new.now < old.now || nextChange.map { $0 <= new.now } ?? false
  }

  /// Sums up what the matches have now.
  private mutating func sum(in index: SearchIndex) {
    unread = views.map { $0.unread(without: muted, in: index) }
    nextChange = (views + [muted].compactMap(\.self)).compactMap(\.nextChange).min()
  }
}

extension QueryContext {
  /// True when conversations may be muted.
  fileprivate var mutes: Bool { muting != nil || marked[.muted]?.isEmpty == false }
}

extension RecentChatsModel {
  /// Counts the rows of all views anew; does nothing while there is only the view of all rows and
  /// none is muted.
  mutating func countViews() {
    guard views.count > 1 || mutes else {
      counts = ViewCounts()
      return
    }
    searchIndex.addMissingRows(of: ledger, me: settings.actingUser)
    counts = ViewCounts(views.queries, in: countingContext, of: ledger, in: searchIndex)
  }

  /// Keeps the counts in step with the time and the connection.
  mutating func watchCounts() {
    guard counts.isCounting else { return }
    counts.follow(countingContext, views.queries, of: ledger, in: searchIndex)
  }

  /// The context without the selection, which belongs to the list on the screen.
  var countingContext: QueryContext {
    QueryContext(
      me: settings.actingUser, now: time, utcOffset: utcOffset, emojiNames: settings.emojiNames,
      isStale: isStale, marked: [.muted: muted], muting: settings.muting)
  }

  /// The unread messages of the rows that match the filter, without those of muted ones.
  var unreadOfList: (messages: Int, isExact: Bool) {
    guard !list.filter.isEmpty else { return unreadOfAll }
    let unread = list.matches.unread(without: counts.muted, in: searchIndex)
    return (unread.messages, unread.inexact == 0)
  }

  /// The unread messages of all rows without the muted ones; a row that is marked unread has at least one.
  var unreadOfAll: (messages: Int, isExact: Bool) {
    if let all = counts.unread.first { return (all.messages, all.inexact == 0) }
    let total = ledger.unreadTotal
    return (total.messages + total.markedRows, total.unknownRows == 0)
  }

  /// The bar of views; nil while there is only the view of all conversations.
  var viewBar: ViewBarView? {
    guard views.count > 1 else { return nil }
    let items = views.entries.enumerated().map { number, entry in
      ViewBarView.Item(
        name: entry.definition.name, number: number,
        unread: sync.asOf == nil ? 0 : counts.unread[number].conversations,
        isPresent: number == views.current)
    }
    return ViewBarView(items: items)
  }
}

/// The bar of views.
public struct ViewBarView: Hashable, Sendable {
  /// A view in the bar.
  public struct Item: Hashable, Sendable {
    /// The name: not safe to draw.
    public var name: String
    /// The number by which a key opens it; 0 for all conversations.
    public var number: Int
    /// The number of conversations with unread messages.
    public var unread: Int
    /// True for the view on the screen.
    public var isPresent: Bool

    public init(name: String, number: Int, unread: Int = 0, isPresent: Bool = false) {
      self.name = name
      self.number = number
      self.unread = unread
      self.isPresent = isPresent
    }
  }

  /// The views in the order of their numbers.
  public var items: [Item]

  public init(items: [Item]) { self.items = items }
}
