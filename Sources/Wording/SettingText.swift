import Diagnostics
import RecentChats

extension Reader {
  /// Settings as this reader finds them, such as `RECENTS_API_KEY`, or `api_key in config.toml:4`.
  ///
  /// Settings without a value are left out, unless none has one.
  func names(of settings: [ConnectionSetting]) -> [String] {
    known(settings).map { sources[$0]?.text(for: $0) ?? $0.name }
  }

  func name(of setting: ConnectionSetting) -> String {
    names(of: [setting]).joined(last: "and")
  }

  /// Settings in the configuration, unless they are known to come from elsewhere.
  func configured(_ settings: [ConnectionSetting]) -> String {
    names(of: settings).joined(last: "and") + (sources.isEmpty ? " in the configuration" : "")
  }

  /// The names of the settings that determine the server's address.
  var address: [String] {
    hasBaseURL ? names(of: [.baseURL]) : names(of: [.appID, .region])
  }

  /// True when the server's address is a setting of its own.
  var hasBaseURL: Bool { sources[.baseURL] != nil || sources.isEmpty }

  /// True when the settings come from the environment or the command line, which a running program
  /// cannot read again.
  func areFixed(_ settings: [ConnectionSetting]) -> Bool {
    known(settings).allSatisfy { sources[$0]?.isFixed ?? false }
  }

  private func known(_ settings: [ConnectionSetting]) -> [ConnectionSetting] {
    let known = settings.filter { sources[$0] != nil }
    return known.isEmpty ? settings : known
  }
}

extension ConnectionSetting {
  /// The name in the configuration.
  fileprivate var name: String {
    switch self {
    case .apiKey: "api_key"
    case .appID: "app_id"
    case .region: "region"
    case .uid: "uid"
    case .baseURL: "base_url"
    case .authorities: "network.ca_file"
    case .proxy: "the proxy settings"
    }
  }
}

extension SettingSource {
  fileprivate var isFixed: Bool {
    switch self {
    case .place(.environment), .place(.flag), .variable: true
    case .place, .program, .file: false
    }
  }

  /// Returns the setting and its source, as the object of a sentence.
  fileprivate func text(for setting: ConnectionSetting) -> String {
    switch self {
    case .place(let place):
      if case .file = place { "\(setting.name) in \(place.fileAndLine)" } else { "\(place)" }
    case .program(let name, let place):
      "the key that \(name) prints (\(setting.name) in \(place.fileAndLine))"
    case .variable(let name, let place):
      "the variable \(name) (\(setting.name) in \(place.fileAndLine))"
    case .file(let path, let place):
      "the file \(path) (\(setting.name) in \(place.fileAndLine))"
    }
  }
}

extension Place {
  /// As in `config.toml:4`.
  fileprivate var fileAndLine: String {
    guard case .file(let name, _, let position) = self else { return description }
    return name + (position.map { ":\($0.line)" } ?? "")
  }
}
