/// Takes the profiles out of a file and says which of them counts.
struct ProfileReading {
  var tables: [(name: String, table: TableReading)] = []
  var chosen: String?
  var chosenAt = Origin.standard
  var problems: [SettingsDiagnostic] = []

  /// Removes `profile` and `profiles` from the file's entries.
  init(takingFrom entries: inout [RawValue.Entry], of file: SettingsFile, flags: SettingsFlags) {
    for entry in entries where entry.name == "profiles" { readTables(entry.value, of: file) }
    for entry in entries where entry.name == "profile" {
      choose(entry.value, at: .file(file.name, key: "profile"))
    }
    if let name = flags.profile { choose(.string(name), at: .flag("--profile")) }
    entries.removeAll { ["profile", "profiles"].contains($0.name) }
  }

  private mutating func readTables(_ value: RawValue, of file: SettingsFile) {
    guard case .table(let profiles) = value else {
      let origin = Origin.file(file.name, key: "profiles")
      problems.append(.init(origin, "must be tables, such as [profiles.work]"))
      return
    }
    for profile in profiles {
      let path = DottedPath.joined(["profiles", profile.name])
      if case .table(let entries) = profile.value {
        tables.append((profile.name, TableReading(entries, of: file, at: path + ".")))
      } else {
        problems.append(.init(.file(file.name, key: path), "must be a table, as in [\(path)]"))
      }
    }
  }

  private mutating func choose(_ value: RawValue, at origin: Origin) {
    do throws(Problem) {
      let name = try value.name()
      guard tables.contains(where: { $0.name == name }) else {
        throw Problem(unknownProfile: name, among: tables.map(\.name))
      }
      chosen = name
      chosenAt = origin
    } catch {
      problems.append(.init(origin, error.text, nearest: error.nearest))
    }
  }
}

extension Problem {
  /// A profile that the file does not have.
  fileprivate init(unknownProfile name: String, among names: [String]) {
    if names.isEmpty {
      self.init("there is no [profiles.…] in the file to be \(Self.quoted(name))")
    } else {
      self.init(unknown: "profile", name, among: names)
    }
  }
}
