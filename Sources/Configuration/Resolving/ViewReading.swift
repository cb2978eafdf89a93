import Diagnostics
import TOML

/// The entries of `[[views]]` in one table of the file; an entry with a problem is left out.
struct ViewReading {
  private(set) var views: [ViewSetting] = []
  private(set) var problems: [Diagnostic] = []

  init(_ node: TOMLNode, of file: SettingsFile) {
    guard case .array(let nodes) = node.value else {
      report(node, Problem("must be a list of tables, each under [[views]]"))
      return
    }
    for node in nodes { read(node, of: file) }
  }

  private mutating func read(_ node: TOMLNode, of file: SettingsFile) {
    guard case .table(let entries) = node.value else {
      return report(node, node.mismatch("a table with a name and a query"))
    }
    var draft = ViewDraft(file: file)
    let known = problems.count
    for entry in entries {
      do throws(Problem) {
        try draft.take(entry)
      } catch {
        report(entry.node, error)
      }
    }
    let names = entries.map(\.name)
    for name in ["name", "query"] where !names.contains(name) {
      report(node, Problem("has no \(name)"))
    }
    if problems.count == known, let view = draft.view { views.append(view) }
  }

  private mutating func report(_ node: TOMLNode, _ problem: Problem) {
    problems.append(Diagnostic(node.place, problem))
  }
}

/// An entry of `[[views]]` that is being read.
private struct ViewDraft {
  let file: SettingsFile
  private var texts: [String: ViewSetting.Text] = [:]
  private var notify = false
  private var columns: [ViewSetting.Text]?

  /// The keys of an entry.
  private static let names = ["name", "query", "sort", "key", "notify", "columns"]

  init(file: SettingsFile) { self.file = file }

  /// The view; nil without a name or a query.
  var view: ViewSetting? {
    guard let name = texts["name"], let query = texts["query"] else { return nil }
    return ViewSetting(
      name: name, query: query, sort: texts["sort"], key: texts["key"], notify: notify,
      columns: columns)
  }

  mutating func take(_ entry: TOMLNode.Entry) throws(Problem) {
    switch entry.name {
    case "name", "query", "sort", "key": texts[entry.name] = try text(entry.node)
    case "notify": notify = try entry.node.boolean()
    case "columns":
      let nodes = try entry.node.elements()
      guard !nodes.isEmpty else { throw Problem("must name at least one column") }
      columns = try nodes.map { (node) throws(Problem) in try text(node) }
    default: throw Problem(unknown: "key", entry.name, among: Self.names, isListing: true)
    }
  }

  private func text(_ node: TOMLNode) throws(Problem) -> ViewSetting.Text {
    let text = try node.name()
    return ViewSetting.Text(text, at: file.place(of: text, near: node.place))
  }
}

extension SettingsFile {
  /// Returns the place of the first character of a text, if it stands once and as it is after the
  /// equals sign of the line; otherwise the place of the line.
  fileprivate func place(of text: String, near place: Place) -> Place {
    guard case .file(let name, let path, let position?) = place else { return place }
    let lines = self.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(position.line - 1) else { return place }
    let line = lines[position.line - 1]
    guard let sign = line.firstIndex(of: "="),
      let found = line[sign...].ranges(of: text).only
    else { return place }
    let column = line.distance(from: line.startIndex, to: found.lowerBound) + 1
    return .file(name, at: path, position: .init(line: position.line, column: column))
  }
}

extension Collection {
  /// The only element; nil if there are none or several.
  fileprivate var only: Element? { count == 1 ? first : nil }
}
