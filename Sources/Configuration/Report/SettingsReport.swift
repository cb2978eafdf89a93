public import Diagnostics

/// What is in force and where each of it was said, for `recents config check`.
public struct SettingsReport: Equatable, Sendable {
  /// One value.
  public struct Entry: Equatable, Sendable {
    /// Its name.
    public var name: String
    /// Its effective value; never the key.
    public var value: String
    /// Where it was said.
    public var origin: Place
  }

  /// The values, in the order in which the configuration explains them.
  public var entries: [Entry]

  /// Reports on settings.
  public init(_ settings: Settings) {
    let profile = settings.profile.map {
      Entry(name: "profile", value: $0, origin: settings.profileOrigin)
    }
    let values = SettingKey.allCases.compactMap { key in
      settings.shown(key).map {
        Entry(name: key.rawValue, value: $0, origin: settings.origin(of: key))
      }
    }
    let keys = settings.keys.map { override in
      Entry(
        name: "\(DottedPath(["keys", override.command]))",
        value: override.keys.isEmpty ? "none" : override.keys.joined(separator: " "),
        origin: override.origin)
    }
    entries = [profile].compactMap(\.self) + values + keys
  }

  /// The values in columns, one a line.
  public var lines: [String] {
    let names = entries.map(\.name.count).max() ?? 0
    let values = entries.map(\.value.count).max() ?? 0
    return entries.map { entry in
      "\(Self.padded(entry.name, names))  \(Self.padded(entry.value, values))  (\(entry.origin))"
    }
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension Settings {
  /// A value as the report shows it; nothing for one that does not count.
  func shown(_ key: SettingKey) -> String? {
    switch key {
    case .appID: account?.appID
    case .region, .allowPlaintextKey: nil
    case .baseURL: account?.baseURL.text
    case .uid: account?.uid
    case .apiKey: account?.key.description
    case .keyTimeout: keyTimeout?.inSeconds ?? "60 s; 10 s while the pane is open"
    case .theme: theme
    case .color: color.rawValue
    case .background: background.rawValue
    case .mouse: String(mouse)
    case .ascii: String(ascii)
    case .plain: plain.map { String($0) } ?? "auto"
    case .scriptTimeout: scriptTimeout.inSeconds
    case .emoji: emoji.rawValue
    case .hints: hints.rawValue
    case .log: log ?? "none"
    case .logLevel: logLevel.rawValue
    case .pollInterval: poll.interval.inSeconds
    case .pollUnfocused: poll.unfocused.inSeconds
    case .pollPageSize: String(poll.pageSize)
    case .pollFullEvery: poll.fullEvery.inSeconds
    case .networkCAFile: network.caFile ?? "the system's"
    case .networkCAPath: network.caPath ?? "the system's"
    case .networkConnectTimeout: network.connectTimeout.inSeconds
    case .networkTimeout: network.timeout.inSeconds
    }
  }

}

extension Duration {
  /// The duration in seconds, such as `10 s` or `0.5 s`.
  var inSeconds: String {
    let seconds = self / .seconds(1)
    return (seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)) + " s"
  }
}

/// A word as somebody has to type it in a shell.
public enum ShellWord {
  /// The word, in quotes where the shell would take it apart.
  ///
  /// - Source: POSIX.1-2017, Shell Command Language, section 2.2.2.
  public static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy { character in
      character.isLetter || character.isNumber || "/._-+:@%,".contains(character)
    }
    return isPlain && !word.isEmpty
      ? word
      : "'"
        + word.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: #"'\''"#) + "'"
  }
}
