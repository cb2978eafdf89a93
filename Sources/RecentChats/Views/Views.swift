import Conversations
import Diagnostics
import Queries

/// The views: the one on the screen, whose list the model holds, and the lists of the others.
///
/// The first one is that of all conversations. The lists that are not on the screen keep filter,
/// selection, place and selected rows, but no rows: those are listed again on return.
struct Views: Equatable, Sendable {
  /// The origin of a view.
  enum Origin: Hashable, Sendable {
    /// It always exists.
    case builtIn
    /// The configuration file.
    case configuration
  }

  /// A view and its list.
  struct Entry: Equatable, Sendable {
    /// The definition.
    var definition: ViewDefinition
    /// The origin.
    let origin: Origin
    /// The list as the user left it; nil for the view on the screen and for one that was not opened
    /// yet.
    fileprivate(set) var list: ListView?
  }

  /// The views in the order of their numbers, from 0.
  private(set) var entries: [Entry]
  /// The number of the view on the screen.
  private(set) var current = 0
  /// The number of the view that was on the screen before; nil if there is none.
  private(set) var last: Int?

  /// Creates the views of a configuration; the first one, of all conversations, is on the screen.
  init(_ configured: [ViewDefinition] = []) {
    entries =
      [Entry(definition: .everything, origin: .builtIn)]
      + configured.map { Entry(definition: $0, origin: .configuration) }
  }

  /// The number of views.
  var count: Int { entries.count }

  /// The queries, in the order of the numbers.
  var queries: [Query] { entries.map(\.definition.query) }

  /// The names, in the order of the numbers.
  var names: [String] { entries.map(\.definition.name) }

  /// The definition of the view on the screen.
  var present: ViewDefinition { entries[current].definition }

  /// Returns the number of the view with a name; nil if there is none.
  func number(named name: some StringProtocol) -> Int? {
    entries.firstIndex { $0.definition.isNamed(name) }
  }

  /// Puts another view on the screen.
  ///
  /// - Parameters:
  ///   - number: Its number, from 0.
  ///   - list: The list on the screen.
  /// - Returns: The list of the other view, without rows; nil if it was not opened yet.
  mutating func open(_ number: Int, leaving list: ListView) -> ListView? {
    entries[current].list = list
    (last, current) = (current, number)
    defer { entries[number].list = nil }
    return entries[number].list
  }

  /// Excludes rows that have left the ledger from what is selected in the other views.
  mutating func forget(_ vacated: [RowSlot]) {
    for number in entries.indices { entries[number].list?.marked.remove(vacated) }
  }
}

extension RecentChatsModel {
  /// Performs a command that opens a view.
  mutating func openView(_ typed: TypedCommand) -> [Effect] {
    switch typed.command {
    case .view: return typed.text.map { openView(named: $0) } ?? []
    case .nextView: openView((views.current + 1) % views.count)
    case .previousView: openView((views.current + views.count - 1) % views.count)
    case .lastView: openView(views.last ?? views.current)
    default:
      let number = typed.number ?? 0
      guard number < views.count else { return say(.noViewNumber(number, count: views.count - 1)) }
      openView(number)
    }
    return views.count > 1 ? [] : say(.noViews)
  }

  /// Opens the view with a typed name or number.
  private mutating func openView(named text: String) -> [Effect] {
    guard let number = views.number(named: text) ?? Int(text),
      views.entries.indices.contains(number)
    else { return cannot(.noView(text, nearest: NearestName.find(text, in: views.names))) }
    openView(number)
    return []
  }

  /// Shows a view as the user left it.
  ///
  /// - Parameter number: Its number, from 0; another one, and that of the view on the screen, is
  ///   ignored.
  mutating func openView(_ number: Int) {
    guard views.entries.indices.contains(number), number != views.current else { return }
    var left = list
    left.leaveScreen()
    if var returning = views.open(number, leaving: left) {
      swap(&list, &returning)
      indexMissingRows(for: list.filter)
      list.returnToScreen(of: returning, in: queryContext, of: ledger, in: searchIndex)
    } else {
      list = ListView(screenOf: list)
      show(query: views.present.query)
    }
  }
}
