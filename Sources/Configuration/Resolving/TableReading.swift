import Diagnostics

/// Sorts the entries of one table of the file into what they set; the whole file is one, each profile
/// another.
struct TableReading {
  /// A value with its place.
  struct Found {
    var value: RawValue
    var origin: Origin
  }

  let file: SettingsFile
  /// The path of the table itself, with a dot at its end, or nothing for the file as a whole.
  let prefix: String
  var values: [SettingKey: Found] = [:]
  var overrides: [KeyOverride] = []
  var problems: [SettingsDiagnostic] = []

  init(_ entries: [RawValue.Entry], of file: SettingsFile, at prefix: String) {
    self.file = file
    self.prefix = prefix
    for entry in entries { read(entry) }
  }

  private mutating func read(_ entry: RawValue.Entry) {
    if entry.name == "keys" {
      readKeys(entry.value)
    } else if Self.sections.contains(entry.name) {
      readSection(entry)
    } else {
      read(entry, in: nil)
    }
  }

  private mutating func readSection(_ section: RawValue.Entry) {
    guard case .table(let entries) = section.value else {
      let names = Self.names(in: section.name).joined(separator: ", ")
      report(section.name, Problem("must be a table with \(names)"))
      return
    }
    for entry in entries { read(entry, in: section.name) }
  }

  private mutating func read(_ entry: RawValue.Entry, in section: String?) {
    let path = DottedPath.joined([section, entry.name])
    let key = SettingKey.allCases.first {
      $0.place.section == section && $0.place.name == entry.name
    }
    if let key {
      values[key] = Found(value: entry.value, origin: origin(path))
    } else {
      report(path, Problem("unknown key", nearest: nearest(to: entry.name, in: section)))
    }
  }

  private mutating func readKeys(_ value: RawValue) {
    guard case .table(let entries) = value else {
      report("keys", Problem(#"must be a table of commands, such as mark-read = "r""#))
      return
    }
    for entry in entries {
      let path = DottedPath.joined(["keys", entry.name])
      do throws(Problem) {
        overrides.append(
          KeyOverride(
            command: entry.name, keys: try Self.keyNames(entry.value), origin: origin(path)))
      } catch {
        report(path, error)
      }
    }
  }

  private static func keyNames(_ value: RawValue) throws(Problem) -> [String] {
    let values = if case .array(let values) = value { values } else { [value] }
    return try values.map { (value) throws(Problem) in
      guard case .string(let name) = value, !name.isEmpty else {
        throw Problem(#"must be a key such as "r", or a list of keys"#)
      }
      return name
    }
  }

  private func origin(_ path: String) -> Origin { .file(file.name, key: prefix + path) }

  private mutating func report(_ path: String, _ problem: Problem) {
    problems.append(SettingsDiagnostic(origin(path), problem.text, nearest: problem.nearest))
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

/// Writes the path of a key as TOML does.
enum DottedPath {
  /// The parts with dots between them, in quotes where TOML would need them.
  static func joined(_ parts: [String?]) -> String {
    parts.compactMap(\.self).map(quotedIfNeeded).joined(separator: ".")
  }

  private static func quotedIfNeeded(_ part: String) -> String {
    let isBare = part.allSatisfy { character in
      character.isASCII && (character.isLetter || character.isNumber || "-_".contains(character))
    }
    return isBare && !part.isEmpty ? part : part.debugDescription
  }
}
