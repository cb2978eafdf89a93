extension SettingsDraft {
  /// Puts a value over what lower layers said, if it is a right one.
  mutating func take(
    _ key: SettingKey, _ value: RawValue, from origin: Origin, in scope: ValueScope
  ) throws(Problem) {
    said.insert(key)
    switch key {
    case .appID, .region, .baseURL, .uid, .allowPlaintextKey, .apiKey:
      try takeAccount(key, value, scope)
    case .theme: settings.theme = try value.name()
    case .color: settings.color = try value.colorChoice()
    case .background: settings.background = try value.backgroundChoice()
    case .mouse: settings.mouse = try value.truth()
    case .ascii: settings.ascii = try value.truth()
    case .plain: settings.plain = try value.truth()
    case .emoji: settings.emoji = try value.emojiChoice()
    case .log: settings.log = try value.path(in: scope)
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
