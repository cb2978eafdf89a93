import Conversations
import Queries

/// Views that the user saves and deletes.
extension RecentChatsModel {
  /// Saves what is listed as a view, and opens it.
  mutating func saveView(named name: String) -> [Effect] {
    let others = views.entries.filter { $0.origin == .configuration }.map(\.definition)
    if let problem = ViewDefinition.problem(withName: name, among: others) {
      return cannot(.viewNameRefused(name, problem))
    }
    var definition = views.present
    (definition.name, definition.query, definition.key) = (name, list.filter.whole, nil)
    definition.sort = list.sort
    let former = views.number(named: name).map { views.entries[$0].definition.name }
    // The filter belongs to the new view from now on.
    show(.all, matching: "", query: views.present.query, keepingSelection: true)
    let (number, isNew) = views.save(definition)
    count(number, isNew: isNew)
    persistence.enqueue(
      (former.map { [.dropView(name: $0)] } ?? []) + [.keepView(ViewRecord(definition))])
    reopen(number)
    return say(.viewSaved(name, isKept: persistence.state != .absent))
  }

  /// Deletes a view that the user has saved, or closes that of a tag.
  mutating func deleteView(named name: String) -> [Effect] {
    guard let number = views.number(named: name) else { return sayNoView(name) }
    let entry = views.entries[number]
    switch entry.origin {
    case .builtIn, .configuration: return cannot(.viewNotDeletable(entry.definition.name))
    case .saved: persistence.enqueue([.dropView(name: entry.definition.name)])
    case .temporary: break
    }
    if number == views.current { openView(0) }
    views.remove(number)
    if views.count > 1 || mutes { counts.remove(number) } else { countViews() }
    return say(.viewDeleted(entry.definition.name))
  }

  /// Opens the conversations with a tag as a view, until another tag is opened.
  mutating func openTag(_ tag: Tag) {
    guard let pattern = Query.Pattern(tag.rawValue) else { return }
    let definition = ViewDefinition(
      "#" + tag.rawValue, query: .predicate(.tag(.matching(pattern))))
    if let number = views.number(named: definition.name) { return openView(number) }
    let (number, isNew) = views.replaceTemporary(with: definition)
    count(number, isNew: isNew)
    reopen(number)
  }

  /// Adds the views that earlier runs have saved, without those whose names the configuration has.
  mutating func restoreViews(_ records: [ViewRecord]) {
    for record in records {
      guard views.number(named: record.name) == nil, let query = try? Query(parsing: record.query)
      else { continue }
      _ = views.save(
        ViewDefinition(record.name, query: query, sort: ListSort(rawValue: record.sort) ?? .recent))
    }
  }

  private mutating func count(_ number: Int, isNew: Bool) {
    guard counts.isCounting else { return countViews() }
    counts.count(
      views.entries[number].definition.query, at: number, isNew: isNew, of: ledger, in: searchIndex)
  }

  /// Opens a view whose query may be another one than before.
  private mutating func reopen(_ number: Int) {
    openView(number)
    show(.all, matching: "", query: views.present.query)
  }
}

extension ViewRecord {
  /// Creates the record of a view.
  init(_ view: ViewDefinition) {
    self.init(name: view.name, query: view.query.description, sort: view.sort.rawValue)
  }
}
