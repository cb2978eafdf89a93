/// Lays the layers over each other, the lowest first, and collects everything that is wrong on the way.
struct SettingsResolution {
  let layers: SettingsLayers
  var draft = SettingsDraft()
  var problems: [SettingsDiagnostic] = []
  /// Whether there is a file whose text is not TOML, so that nobody knows what it says.
  var isFileUnreadable = false
  /// A profile of the file, when there are some and none was chosen.
  var profileToChoose: String?

  init(_ layers: SettingsLayers) {
    self.layers = layers
    if let file = layers.file {
      readFile(file)
    } else if let name = layers.flags.profile {
      problems.append(.init(.flag("--profile"), Self.noFile(for: name)))
    }
    readEnvironment()
    readFlags()
  }

  /// The settings, with what is missing of the account.
  var result: ResolvedSettings {
    var settings = draft.settings
    settings.account = draft.account
    // An address made of an app id was said where the app id was.
    if draft.serverKey == .app { settings.origins[.baseURL] = settings.origins[.appID] }
    return ResolvedSettings(settings: settings, problems: problems, missing: missing)
  }

  private static func noFile(for profile: String) -> String {
    "there is no configuration file to take the profile \(Problem.quoted(profile)) from"
  }

  private mutating func readFile(_ file: SettingsFile) {
    do throws(SettingsDiagnostic) {
      var entries = try RawValue.entries(of: file)
      let profiles = ProfileReading(takingFrom: &entries, of: file, flags: layers.flags)
      apply(TableReading(entries, of: file, at: ""))
      apply(profiles)
    } catch {
      isFileUnreadable = true
      problems.append(error)
    }
  }

  private mutating func apply(_ profiles: ProfileReading) {
    problems += profiles.problems
    for (name, table) in profiles.tables where name != profiles.chosen {
      // Laid over a copy: its mistakes are reported, its values do not count.
      var other = self
      other.problems = []
      other.apply(table)
      problems += other.problems
    }
    if let chosen = profiles.tables.first(where: { $0.name == profiles.chosen }) {
      draft.settings.profile = chosen.name
      draft.settings.profileOrigin = profiles.chosenAt
      apply(chosen.table)
    } else if profiles.problems.isEmpty {
      profileToChoose = profiles.tables.first?.name
    }
  }

  private mutating func apply(_ table: TableReading) {
    problems += table.problems
    draft.take(table.overrides)
    let scope = ValueScope(home: layers.home, file: table.file)
    for key in SettingKey.allCases {
      guard let found = table.values[key] else { continue }
      take(key, found.value, from: found.origin, in: scope)
    }
  }

  private mutating func readEnvironment() {
    for key in SettingKey.allCases {
      guard let name = key.environmentVariable, let text = layers.environment[name], !text.isEmpty
      else { continue }
      if key == .apiKey {
        draft.said.insert(key)
        draft.key = .environment(name)
        draft.settings.origins[key] = .environment(name)
      } else {
        takeText(key, text, from: .environment(name))
      }
    }
  }

  private mutating func readFlags() {
    for key in SettingKey.allCases {
      guard let flag = key.flag, let text = layers.flags.values[key] else { continue }
      takeText(key, text, from: .flag(flag))
    }
  }

  private mutating func takeText(_ key: SettingKey, _ text: String, from origin: Origin) {
    take(key, RawValue(text: text, for: key), from: origin, in: ValueScope(home: layers.home))
  }

  private mutating func take(
    _ key: SettingKey, _ value: RawValue, from origin: Origin, in scope: ValueScope
  ) {
    do throws(Problem) {
      try draft.take(key, value, from: origin, in: scope)
    } catch {
      problems.append(SettingsDiagnostic(origin, error.text, nearest: error.nearest))
    }
  }
}
