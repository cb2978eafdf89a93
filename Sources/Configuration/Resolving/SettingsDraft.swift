import Diagnostics
import TOML

/// Settings during the application of the layers, from the lowest to the highest.
struct SettingsDraft {
  /// The setting that names the server: of the two, the one that was set last.
  enum ServerKey {
    case app
    case baseURL
  }

  var settings = Settings()
  var appID: String?
  var region: Region?
  var baseURL: BaseURL?
  var serverKey: ServerKey?
  var uid: String?
  var allowsPlaintextKey = false
  var key: KeySource?
  /// The settings that were set, whether or not their values are valid.
  var assigned: Set<SettingKey> = []

  /// The base URL of the app, or the one that was set.
  var server: BaseURL? {
    guard serverKey == .app else { return baseURL }
    guard let appID, let region else { return nil }
    return BaseURL(appID: appID, region: region)
  }

  /// The place of the account, if server and user are set.
  var place: AccountPlace? {
    guard let server, let uid else { return nil }
    return AccountPlace(appID: appID, baseURL: server, uid: uid)
  }

  /// The account, if all of it is set.
  var account: Account? {
    guard let place, let key else { return nil }
    return Account(appID: appID, baseURL: place.baseURL, uid: place.uid, key: key)
  }
}

extension SettingsDraft {
  /// Replaces the value from lower layers, if the new one is valid.
  mutating func take(
    _ key: SettingKey, _ node: TOMLNode, in scope: ValueScope
  ) throws(Problem) {
    assigned.insert(key)
    switch key {
    case .appID, .region, .baseURL, .uid, .allowPlaintextKey, .apiKey:
      try takeAccount(key, node, scope)
    case .readOnly: settings.isReadOnly = try node.boolean()
    case .production: settings.isProduction = try node.boolean()
    case .theme: settings.theme = try node.name()
    case .color: settings.color = try node.colorChoice()
    case .background: settings.background = try node.choice()
    case .mouse: settings.mouse = try node.boolean()
    case .ascii: settings.ascii = try node.boolean()
    case .plain: settings.plain = try node.boolean()
    case .scriptTimeout: settings.scriptTimeout = try node.seconds(in: 0...3600)
    case .emoji: settings.emoji = try node.choice()
    case .numbers: settings.numbers = try node.boolean()
    case .returnToTop: settings.returnToTop = try node.seconds(in: 0...86_400)
    case .order: settings.order = try node.choice()
    case .orderHold: settings.orderHold = try node.seconds(in: 0.5...60)
    case .after: settings.after = try node.choice()
    case .hints: settings.hints = try node.choice()
    case .keyTimeout: settings.keyTimeout = try node.seconds(in: 1...600)
    case .log: settings.log = try node.path(in: scope)
    case .logLevel: settings.logLevel = try node.choice()
    case .pollInterval: settings.poll.interval = try node.seconds(in: 1...3600)
    case .pollUnfocused: settings.poll.unfocused = try node.seconds(in: 1...3600)
    case .pollPageSize: settings.poll.pageSize = try node.integer(in: 1...1000)
    case .pollFullEvery: settings.poll.fullEvery = try node.seconds(in: 1...86_400)
    case .bulkConfirm: settings.bulk.confirm = try node.integer(in: 0...1_000_000)
    case .bulkType: settings.bulk.type = try node.integer(in: 0...1_000_000)
    case .tagsExclusive: settings.exclusiveTags = try node.tagPatterns()
    case .muteQuery: settings.muteQuery = try node.name()
    case .doneRead: settings.done.read = try node.boolean()
    case .doneAdd: settings.done.add = try node.tags()
    case .doneRemove: settings.done.remove = try node.tags()
    case .doneMove: settings.done.move = try node.choice()
    case .networkCAFile: settings.network.caFile = try node.path(in: scope)
    case .networkCAPath: settings.network.caPath = try node.path(in: scope)
    case .networkConnectTimeout:
      settings.network.connectTimeout = try node.seconds(in: 0.1...300)
    case .networkTimeout: settings.network.timeout = try node.seconds(in: 1...600)
    case .keyLayout: settings.keyLayout = try node.name()
    }
    settings.origins[key] = node.place
  }

  private mutating func takeAccount(
    _ key: SettingKey, _ node: TOMLNode, _ scope: ValueScope
  ) throws(Problem) {
    switch key {
    case .appID:
      // Even an invalid id shows which server is meant.
      serverKey = .app
      appID = try node.appID()
    case .region: region = try node.choice("region")
    case .baseURL:
      serverKey = .baseURL
      baseURL = try BaseURL(checking: node.name())
    case .uid: uid = try node.uid()
    case .allowPlaintextKey: allowsPlaintextKey = try node.boolean()
    default: self.key = try node.keySource(in: scope, allowingPlaintext: allowsPlaintextKey)
    }
  }

  /// Assigns the keys of a `[keys]` table to commands, in place of those of a lower layer.
  mutating func take(_ overrides: [KeyOverride]) {
    let replaced = Set(overrides.map(\.command))
    settings.keys.removeAll { replaced.contains($0.command) }
    settings.keys += overrides
    settings.keys.sort { $0.command < $1.command }
  }
}

/// The profiles of a file, and the selected one.
struct ProfileReading {
  var tables: [(name: String, table: TableReading)] = []
  var chosen: String?
  var chosenAt = Place.standard
  var problems: [Diagnostic] = []

  /// Removes `profile` and `profiles` from the file's entries.
  init(takingFrom entries: inout [TOMLNode.Entry], of file: SettingsFile, flags: SettingsFlags) {
    for entry in entries where entry.name == "profiles" { readTables(entry.node, of: file) }
    for entry in entries where entry.name == "profile" { choose(entry.node) }
    if let name = flags.profile { choose(TOMLNode(.string(name), at: .flag("--profile"))) }
    entries.removeAll { ["profile", "profiles"].contains($0.name) }
  }

  private mutating func readTables(_ node: TOMLNode, of file: SettingsFile) {
    guard case .table(let profiles) = node.value else {
      report(node, Problem("must be tables, such as [profiles.work]"))
      return
    }
    for profile in profiles {
      if case .table(let entries) = profile.node.value {
        tables.append((profile.name, TableReading(entries, of: file)))
      } else {
        let path = profile.node.place.path
        report(profile.node, Problem("must be a table, as in [\(path)]"))
      }
    }
  }

  private mutating func choose(_ node: TOMLNode) {
    do throws(Problem) {
      let name = try node.name()
      guard tables.contains(where: { $0.name == name }) else {
        throw Problem(unknownProfile: name, among: tables.map(\.name))
      }
      chosen = name
      chosenAt = node.place
    } catch {
      report(node, error)
    }
  }

  private mutating func report(_ node: TOMLNode, _ problem: Problem) {
    problems.append(Diagnostic(node.place, problem))
  }
}

extension Problem {
  /// Creates the problem of a profile that the file does not contain.
  fileprivate init(unknownProfile name: String, among names: [String]) {
    if names.isEmpty {
      self.init("there is no [profiles.…] in the file to be \(Self.quoted(name))")
    } else {
      self.init(unknown: "profile", name, among: names, isListing: true)
    }
  }
}
