import Configuration
import Diagnostics
import Queries
import RecentChats
import Wording

/// The views of the configuration, checked; one with a problem is left out and reported.
struct ConfiguredViews {
  /// The views, in the order of the file.
  private(set) var definitions: [ViewDefinition] = []
  /// The keys of the views, for the key map.
  private(set) var keys: [(name: String, key: String, place: Place)] = []
  /// The problems, in the order of the file.
  private(set) var problems: [Diagnostic] = []

  /// Checks views.
  init(_ settings: [ViewSetting]) {
    for setting in settings { read(setting) }
  }

  private mutating func read(_ setting: ViewSetting) {
    let known = problems.count
    let name = setting.name.text
    if let problem = ViewDefinition.problem(withName: name, among: definitions) {
      report(Problem("\(Problem.quoted(name)) \(problem.clause)"), at: setting.name.place)
    }
    let query = query(setting.query)
    let sort: ListSort? = setting.sort.map { word($0, "order") } ?? .recent
    let columns = setting.columns?.map { word($0, "column") as ListColumn? }
    if let first = setting.columns?.first, columns?.contains(.name) == false {
      report(Problem("must name the column \"name\", which tells rows apart"), at: first.place)
    }
    guard problems.count == known, let query, let sort else { return }
    definitions.append(
      ViewDefinition(
        name, query: query, sort: sort, key: setting.key?.text, notifies: setting.notify,
        columns: columns?.compactMap(\.self)))
    if let key = setting.key { keys.append((name, key.text, key.place)) }
  }

  private mutating func query(_ text: ViewSetting.Text) -> Query? {
    let checked = CheckedQuery(text.text, at: text.place)
    if let problem = checked.problem { problems.append(problem) }
    return checked.query
  }

  /// Returns the value that a word stands for; nil and a problem if there is none.
  private mutating func word<Value: RawRepresentable<String> & CaseIterable>(
    _ text: ViewSetting.Text, _ kind: String
  ) -> Value? {
    if let value = Value(rawValue: text.text) { return value }
    let names = Value.allCases.map(\.rawValue)
    report(Problem(unknown: kind, text.text, among: names, isListing: true), at: text.place)
    return nil
  }

  private mutating func report(_ problem: Problem, at place: Place) {
    problems.append(Diagnostic(place, problem))
  }
}

/// A query of the configuration, or the problem with it.
struct CheckedQuery {
  /// The query; nil if there is a problem.
  private(set) var query: Query?
  /// The problem; nil if there is none.
  private(set) var problem: Diagnostic?

  /// Parses a query.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - place: The place of its first character, or of its line.
  init(_ text: String, at place: Place) {
    do throws(QueryError) {
      query = try Query(parsing: text)
    } catch {
      problem = error.diagnostic(at: place)
    }
  }
}
