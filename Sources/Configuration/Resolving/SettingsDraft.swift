/// Settings while the layers are laid over each other, the lowest first.
struct SettingsDraft {
  /// Which of the two ways to name a server was the last to be said, and so counts.
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
  /// What was said at all, rightly or wrongly.
  var assigned: Set<SettingKey> = []

  /// The app's own address, or the one that was given.
  var server: BaseURL? {
    guard serverKey == .app else { return baseURL }
    guard let appID, let region else { return nil }
    return BaseURL(appID: appID, region: region)
  }

  /// The place of the account, if server and user are set.
  var place: AccountPlace? {
    guard let server, let uid else { return nil }
    return AccountPlace(baseURL: server, uid: uid)
  }

  /// The account, if all of it is set.
  var account: Account? {
    guard let place, let key else { return nil }
    return Account(appID: appID, baseURL: place.baseURL, uid: place.uid, key: key)
  }
}

extension SettingsDraft {
  /// Puts a value over what lower layers said, if it is a right one.
  mutating func take(
    _ key: SettingKey, _ value: RawValue, from origin: Origin, in scope: ValueScope
  ) throws(Problem) {
    assigned.insert(key)
    switch key {
    case .appID, .region, .baseURL, .uid, .allowPlaintextKey, .apiKey:
      try takeAccount(key, value, scope)
    case .theme: settings.theme = try value.name()
    case .color: settings.color = try value.colorChoice()
    case .background: settings.background = try value.choice()
    case .mouse: settings.mouse = try value.truth()
    case .ascii: settings.ascii = try value.truth()
    case .plain: settings.plain = try value.truth()
    case .emoji: settings.emoji = try value.choice()
    case .log: settings.log = try value.path(in: scope)
    case .logLevel: settings.logLevel = try value.choice()
    case .pollInterval: settings.poll.interval = try value.seconds(in: 1...3600)
    case .pollPageSize: settings.poll.pageSize = try value.count(in: 1...1000)
    case .pollFullEvery: settings.poll.fullEvery = try value.seconds(in: 1...86_400)
    case .networkCAFile: settings.network.caFile = try value.path(in: scope)
    case .networkCAPath: settings.network.caPath = try value.path(in: scope)
    case .networkConnectTimeout:
      settings.network.connectTimeout = try value.seconds(in: 0.1...300)
    case .networkTimeout: settings.network.timeout = try value.seconds(in: 1...600)
    }
    settings.origins[key] = origin
  }

  private mutating func takeAccount(
    _ key: SettingKey, _ value: RawValue, _ scope: ValueScope
  ) throws(Problem) {
    switch key {
    case .appID:
      // Even a wrong one says which server was meant.
      serverKey = .app
      appID = try value.appID()
    case .region: region = try value.region()
    case .baseURL:
      serverKey = .baseURL
      baseURL = try BaseURL(checking: value.name())
    case .uid: uid = try value.uid()
    case .allowPlaintextKey: allowsPlaintextKey = try value.truth()
    default: self.key = try value.keySource(in: scope, allowingPlaintext: allowsPlaintextKey)
    }
  }

  /// Gives commands the keys of a `[keys]` table, over those of a lower layer.
  mutating func take(_ overrides: [KeyOverride]) {
    let replaced = Set(overrides.map(\.command))
    settings.keys.removeAll { replaced.contains($0.command) }
    settings.keys += overrides
    settings.keys.sort { $0.command < $1.command }
  }
}

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
