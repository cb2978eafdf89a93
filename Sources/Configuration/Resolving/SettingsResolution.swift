import Diagnostics
import TOML

/// The resolution of the layers: applies them from the lowest to the highest and collects all
/// problems.
struct SettingsResolution {
  let layers: SettingsLayers
  var draft = SettingsDraft()
  var problems: [Diagnostic] = []
  /// True when there is a file that is not valid TOML, so that its settings are unknown.
  var isFileUnreadable = false
  /// True when the selected profile is unknown, so that its settings are.
  var isProfileUnknown = false
  /// A profile of the file, if there are profiles and none is selected.
  var profileToChoose: String?

  init(_ layers: SettingsLayers) {
    self.layers = layers
    if let file = layers.file {
      readFile(file)
    } else if let name = layers.flags.profile {
      problems.append(Diagnostic(.flag("--profile"), Self.noFile(for: name)))
    }
    readEnvironment()
    readFlags()
  }

  /// The resolved settings, with the missing parts of the account.
  var result: ResolvedSettings {
    var settings = draft.settings
    settings.account = draft.account
    // A base URL that is derived from an app id has the origin of the app id.
    if draft.serverKey == .app { settings.origins[.baseURL] = settings.origins[.appID] }
    return ResolvedSettings(
      settings: settings, place: draft.place, problems: problems, missing: missing, unset: unset)
  }

  private static func noFile(for profile: String) -> Problem {
    Problem("there is no configuration file to take the profile \(Problem.quoted(profile)) from")
  }

  private mutating func readFile(_ file: SettingsFile) {
    do throws(Diagnostic) {
      let root = try TOMLNode(parsing: file.text, file: file.name)
      guard case .table(var entries) = root.value else { return }
      let profiles = ProfileReading(takingFrom: &entries, of: file, flags: layers.flags)
      apply(TableReading(entries, of: file))
      apply(profiles)
    } catch {
      isFileUnreadable = true
      problems.append(error)
    }
  }

  private mutating func apply(_ profiles: ProfileReading) {
    problems += profiles.problems
    isProfileUnknown = !profiles.problems.isEmpty
    for (name, table) in profiles.tables where name != profiles.chosen {
      // Applied to a copy: its problems are reported, its values are discarded.
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
    if let views = table.views { draft.settings.views = views }
    if let rules = table.rules { draft.settings.rules = rules }
    let scope = ValueScope(home: layers.home, file: table.file)
    for key in SettingKey.allCases {
      guard let node = table.values[key] else { continue }
      take(key, node, in: scope)
    }
  }

  private mutating func readEnvironment() {
    for key in SettingKey.allCases {
      guard let name = key.environmentVariable, let text = layers.environment[name], !text.isEmpty
      else { continue }
      if key == .apiKey {
        draft.assigned.insert(key)
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

  private mutating func takeText(_ key: SettingKey, _ text: String, from place: Place) {
    take(key, TOMLNode(text: text, for: key, at: place), in: ValueScope(home: layers.home))
  }

  private mutating func take(_ key: SettingKey, _ node: TOMLNode, in scope: ValueScope) {
    do throws(Problem) {
      try draft.take(key, node, in: scope)
    } catch {
      problems.append(Diagnostic(node.place, error))
    }
  }
}

extension Settings {
  /// Resolves the layers to settings, and reports all problems at once.
  public static func resolved(from layers: SettingsLayers) -> ResolvedSettings {
    SettingsResolution(layers).result
  }
}

extension SettingKey {
  /// The settings of an account; each of them makes an account incomplete rather than absent.
  static let account: Set<SettingKey> = [.appID, .region, .baseURL, .uid, .apiKey]
}

extension SettingsResolution {
  /// The missing settings of an account, unless nothing at all is configured.
  ///
  /// An invalid value is reported as a problem, and not as missing as well.
  var missing: [Diagnostic] {
    guard !isFileUnreadable else { return [] }
    guard draft.assigned.isDisjoint(with: SettingKey.account) else { return unset }
    let isBlank = choiceOfProfile.isEmpty && (problems.isEmpty || isProfileUnknown)
    return choiceOfProfile.isEmpty && !isBlank ? unset : choiceOfProfile
  }

  /// The settings of an account that are not set.
  private var unset: [Diagnostic] {
    var keys: [SettingKey] = []
    if draft.serverKey == nil { keys.append(.appID) }
    if draft.serverKey != .baseURL { keys.append(.region) }
    return (keys + [.uid, .apiKey]).filter { !draft.assigned.contains($0) }.map(
      diagnostic(missing:))
  }

  private func diagnostic(missing key: SettingKey) -> Diagnostic {
    Diagnostic(place(of: key), Problem("is missing; \(remedy(for: key))"))
  }

  private func place(of key: SettingKey) -> Place {
    if let file = layers.file {
      let keys = draft.settings.profile.map { ["profiles", $0, key.rawValue] } ?? [key.rawValue]
      return .file(
        file.name, at: DottedPath(keys),
        position: file.position(of: key, in: draft.settings.profile))
    }
    return key.flag.map(Place.flag) ?? .environment("RECENTS_API_KEY")
  }

  private func remedy(for key: SettingKey) -> String {
    switch key {
    case .appID: #"write app_id = "…" and region, or base_url; or use --app-id or --base-url"#
    case .region: #"write region = "us", "eu" or "in", or use --region"#
    case .uid: #"write uid = "…" (the acting user), or use --uid"#
    default: #"write api_key = { command = ["pass", "show", "comet"] }, or set RECENTS_API_KEY"#
    }
  }

  /// The missing choice of a profile, if no account is set and there are profiles of which none is
  /// selected.
  private var choiceOfProfile: [Diagnostic] {
    guard let file = layers.file, let name = profileToChoose else { return [] }
    let problem =
      "none of the profiles is chosen; write profile = \(name.debugDescription), "
      + "or use --profile \(ShellWord.quoted(name))"
    let place = Place.file(file.name, at: ["profile"], position: .init(line: 1))
    return [Diagnostic(place, Problem(problem))]
  }
}

extension SettingsFile {
  /// Returns the line at which a missing setting belongs: that of its commented example or of the
  /// header of the profile, else the first.
  fileprivate func position(of key: SettingKey, in profile: String?) -> Place.Position {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let index = lines.firstIndex { line in
      let words = line.split { $0.isWhitespace || $0 == "#" }
      if let profile { return line.contains("[profiles.") && line.contains(profile) }
      return words.count > 1 && words[0] == key.rawValue && words[1] == "=" && line.first == "#"
    }
    return .init(line: (index ?? 0) + 1)
  }
}
