import Configuration
import CurlTransport
import Diagnostics
import RecentChats

extension ConnectionSources {
  /// Takes the sources from the configuration, and that of the proxy from the environment.
  init(_ settings: Settings, environment: [String: String]) {
    let keys: [(ConnectionSetting, SettingKey)] = [
      (.apiKey, .apiKey), (.appID, .appID), (.region, .region), (.uid, .uid), (.baseURL, .baseURL),
      (.authorities, settings.network.caFile == nil ? .networkCAPath : .networkCAFile),
    ]
    var sources: [ConnectionSetting: SettingSource] = [:]
    for (setting, key) in keys {
      if let place = settings.origins[key], place != .standard { sources[setting] = .place(place) }
    }
    if case .place(let place) = sources[.apiKey], let key = settings.account?.key {
      sources[.apiKey] = SettingSource(key, namedAt: place)
    }
    if let host = settings.account?.baseURL.host,
      let proxy = ProxySetting(for: host, environment: { environment[$0] })
    {
      sources[.proxy] = .place(.environment(proxy.variable))
    }
    self.init(sources)
  }
}

extension SettingSource {
  /// Creates the source of a key that the configuration names at a place.
  fileprivate init(_ key: KeySource, namedAt place: Place) {
    self =
      switch key {
      case .command(let words): .program(words.first ?? "", namedAt: place)
      case .file(let path): .file(path, namedAt: place)
      case .environment(let name):
        if case .file = place { .variable(name, namedAt: place) } else { .place(place) }
      case .literal: .place(place)
      }
  }
}
