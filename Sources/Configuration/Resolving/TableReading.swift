import Diagnostics
import TOML

/// The settings, key overrides, views and problems of one table of the file: the whole file, or a profile.
struct TableReading {
  let file: SettingsFile
  var values: [SettingKey: TOMLNode] = [:]
  var overrides: [KeyOverride] = []
  /// The views; nil if the table has none.
  var views: [ViewSetting]?
  /// The rules; nil if the table has none.
  var rules: [RuleSetting]?
  var problems: [Diagnostic] = []

  init(_ entries: [TOMLNode.Entry], of file: SettingsFile) {
    self.file = file
    for entry in entries { read(entry) }
  }

  private mutating func read(_ entry: TOMLNode.Entry) {
    if entry.name == "keys" {
      readKeys(entry.node)
    } else if entry.name == "views" {
      let reading = ViewReading(entry.node, of: file)
      views = reading.views
      problems += reading.problems
    } else if entry.name == "rules" {
      readRules(entry.node)
    } else if Self.sections.contains(entry.name) {
      readSection(entry)
    } else {
      read(entry, in: nil)
    }
  }

  private mutating func readSection(_ section: TOMLNode.Entry) {
    guard case .table(let entries) = section.node.value else {
      let names = Self.names(in: section.name).joined(separator: ", ")
      report(section.node, Problem("must be a table with \(names)"))
      return
    }
    for entry in entries { read(entry, in: section.name) }
  }

  private mutating func read(_ entry: TOMLNode.Entry, in section: String?) {
    let key = SettingKey.allCases.first {
      $0.place.section == section && $0.place.name == entry.name
    }
    if let key {
      values[key] = entry.node
    } else {
      report(entry.node, Problem("unknown key", nearest: nearest(to: entry.name, in: section)))
    }
  }

  private mutating func readKeys(_ node: TOMLNode) {
    guard case .table(let entries) = node.value else {
      report(node, Problem(#"must be a table of commands, such as mark-read = "r""#))
      return
    }
    for entry in entries {
      if entry.name == SettingKey.keyLayout.place.name {
        values[.keyLayout] = entry.node
        continue
      }
      do throws(Problem) {
        overrides.append(
          KeyOverride(
            command: entry.name, keys: try Self.keyNames(entry.node), origin: entry.node.place))
      } catch {
        report(entry.node, error)
      }
    }
  }

  private mutating func readRules(_ node: TOMLNode) {
    guard case .array(let tables) = node.value else {
      report(node, Problem("must be tables, each under [[rules]]"))
      return
    }
    rules = tables.compactMap { node in
      do throws(Problem) {
        return try rule(node)
      } catch {
        report(node, error)
        return nil
      }
    }
  }

  private mutating func rule(_ node: TOMLNode) throws(Problem) -> RuleSetting {
    guard case .table(let entries) = node.value else {
      throw Problem("must be a table with query and tags")
    }
    for entry in entries where !Self.ruleKeys.contains(entry.name) {
      let nearest = NearestName.find(entry.name, in: Self.ruleKeys)
      report(entry.node, Problem("unknown key", nearest: nearest))
    }
    func entry(_ name: String) -> TOMLNode? { entries.first { $0.name == name }?.node }
    guard let query = entry("query"), let tags = entry("tags") else {
      throw Problem(#"needs query = "…" and tags = ["+…"]"#)
    }
    return RuleSetting(
      name: try entry("name").map { (node) throws(Problem) in try node.name() },
      query: try query.name(), tags: try Self.tags(tags),
      badge: try entry("badge").map { (node) throws(Problem) in try node.name() },
      queryOrigin: query.place, tagsOrigin: tags.place)
  }

  private static let ruleKeys = ["name", "query", "tags", "badge"]

  private static func tags(_ node: TOMLNode) throws(Problem) -> [String] {
    let nodes = if case .array(let elements) = node.value { elements } else { [node] }
    guard !nodes.isEmpty else { throw Problem(#"must hold at least one tag, such as "+vip""#) }
    return try nodes.map { (node) throws(Problem) in try node.name() }
  }

  private static func keyNames(_ node: TOMLNode) throws(Problem) -> [String] {
    let nodes = if case .array(let elements) = node.value { elements } else { [node] }
    return try nodes.map { (node) throws(Problem) in
      guard case .string(let name) = node.value, !name.isEmpty else {
        throw Problem(#"must be a key such as "r", or a list of keys"#)
      }
      return name
    }
  }

  private mutating func report(_ node: TOMLNode, _ problem: Problem) {
    problems.append(Diagnostic(node.place, problem))
  }
}

extension TableReading {
  /// The tables that contain settings.
  private static let sections = Set(SettingKey.allCases.compactMap(\.place.section))

  private static func names(in section: String?) -> [String] {
    SettingKey.allCases.filter { $0.place.section == section }.map { String($0.place.name) }
  }

  /// Returns the probable intention of an unknown key: a similar name, or the same name in another
  /// table.
  private func nearest(to name: String, in section: String?) -> String? {
    let tables = section == nil ? Self.sections.sorted() + ["profiles", "profile", "views"] : []
    if let neighbour = NearestName.find(name, in: Self.names(in: section) + tables) {
      return neighbour
    }
    return SettingKey.allCases.first { $0.place.name == name }?.rawValue
  }
}

/// The context that the meaning of a value depends on.
struct ValueScope {
  /// The home directory.
  var home: String?
  /// The file that contains the value; nil for flags and variables.
  var file: SettingsFile?

  /// Returns an absolute path, or one relative to the working directory: `~` is the home directory,
  /// and a relative path in a file is resolved against the file's directory.
  func path(_ written: String) throws(Problem) -> String {
    guard !written.isEmpty else { throw Problem("must not be empty") }
    guard !written.utf8.contains(0) else { throw Problem("must not hold a NUL") }
    if written == "~" || written.hasPrefix("~/") {
      guard let home, !home.isEmpty else { throw Problem("begins with ~ but HOME is not set") }
      return home + written.dropFirst()
    }
    if written.hasPrefix("~") {
      throw Problem("begins with ~ and a name; write the whole path, or ~/ for your own home")
    }
    return written.hasPrefix("/") ? written : (file?.directory ?? "") + written
  }
}
