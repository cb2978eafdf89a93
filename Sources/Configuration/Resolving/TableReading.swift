import Diagnostics
import TOML

/// Sorts the entries of one table of the file into what they set; the whole file is one, each profile
/// another.
struct TableReading {
  let file: SettingsFile
  var values: [SettingKey: TOMLNode] = [:]
  var overrides: [KeyOverride] = []
  var problems: [Diagnostic] = []

  init(_ entries: [TOMLNode.Entry], of file: SettingsFile) {
    self.file = file
    for entry in entries { read(entry) }
  }

  private mutating func read(_ entry: TOMLNode.Entry) {
    if entry.name == "keys" {
      readKeys(entry.node)
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
      do throws(Problem) {
        overrides.append(
          KeyOverride(
            command: entry.name, keys: try Self.keyNames(entry.node), origin: entry.node.place))
      } catch {
        report(entry.node, error)
      }
    }
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
  /// The tables that hold settings.
  private static let sections = Set(SettingKey.allCases.compactMap(\.place.section))

  private static func names(in section: String?) -> [String] {
    SettingKey.allCases.filter { $0.place.section == section }.map { String($0.place.name) }
  }

  /// What a key that does not exist was probably meant to be: a neighbour, or the same in another table.
  private func nearest(to name: String, in section: String?) -> String? {
    let tables = section == nil ? Self.sections.sorted() + ["keys", "profiles", "profile"] : []
    if let neighbour = NearestName.find(name, in: Self.names(in: section) + tables) {
      return neighbour
    }
    return SettingKey.allCases.first { $0.place.name == name }?.rawValue
  }
}

/// What a value's meaning depends on beside itself.
struct ValueScope {
  /// The home directory.
  var home: String?
  /// The file the value stands in; none for flags and variables.
  var file: SettingsFile?

  /// A path as the system takes it: `~` is the home directory, and a relative path in a file counts
  /// from the file's directory.
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
