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
    /// The user has saved it.
    case saved
    /// It was opened from the list of tags, and the next tag replaces it.
    case temporary
  }

  /// A view and its list.
  struct Entry: Equatable, Sendable {
    /// The definition.
    var definition: ViewDefinition
    /// The origin.
    fileprivate(set) var origin: Origin
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

  /// Adds a view that the user saves, or replaces the saved one of that name.
  ///
  /// - Returns: Its number, and true if it is new.
  mutating func save(_ definition: ViewDefinition) -> (number: Int, isNew: Bool) {
    if let number = number(named: definition.name) {
      entries[number].definition = definition
      entries[number].origin = .saved
      return (number, false)
    }
    let number = entries.firstIndex { $0.origin == .temporary } ?? entries.endIndex
    entries.insert(Entry(definition: definition, origin: .saved), at: number)
    if current >= number { current += 1 }
    last = last.map { $0 >= number ? $0 + 1 : $0 }
    return (number, true)
  }

  /// Replaces the temporary view, or adds one.
  ///
  /// - Returns: Its number, and true if it is new.
  mutating func replaceTemporary(with definition: ViewDefinition) -> (number: Int, isNew: Bool) {
    guard let number = entries.firstIndex(where: { $0.origin == .temporary }) else {
      entries.append(Entry(definition: definition, origin: .temporary))
      return (entries.endIndex - 1, true)
    }
    entries[number] = Entry(definition: definition, origin: .temporary)
    return (number, false)
  }

  /// Removes a view that is not on the screen.
  mutating func remove(_ number: Int) {
    precondition(number != current, "the view on the screen is removed")
    entries.remove(at: number)
    if current > number { current -= 1 }
    last = last.flatMap { $0 == number ? nil : $0 > number ? $0 - 1 : $0 }
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
    if text.first == "#", text.count > 1, views.number(named: text) == nil {
      openTag(Tag(String(text.dropFirst())))
      return []
    }
    guard let number = views.number(named: text) ?? Int(text),
      views.entries.indices.contains(number)
    else { return sayNoView(text) }
    openView(number)
    return []
  }

  /// Shows that no view has a name.
  mutating func sayNoView(_ name: String) -> [Effect] {
    cannot(.noView(name, nearest: NearestName.find(name, in: views.names)))
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
      indexMissingRows(for: list.filter, sortedBy: list.sort)
      list.returnToScreen(of: returning, in: queryContext, of: ledger, in: searchIndex)
    } else {
      list = ListView(screenOf: list, by: views.present.sort)
      show(query: views.present.query)
    }
  }
}
