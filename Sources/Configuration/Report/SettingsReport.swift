public import Diagnostics

/// The effective values and their origins, for `recents config check`.
public struct SettingsReport: Equatable, Sendable {
  /// A value and its origin.
  public struct Entry: Equatable, Sendable {
    /// The name of the setting.
    public var name: String
    /// The effective value; never the key.
    public var value: String
    /// The place where it was set.
    public var origin: Place
  }

  /// The values, in the order of the configuration file.
  public var entries: [Entry]

  /// Creates a report on settings.
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
    let rules = settings.rules.enumerated().map { index, rule in
      Entry(
        name: "rules[\(index)]", value: "\(rule.query) → \(rule.tags.joined(separator: " "))",
        origin: rule.queryOrigin)
    }
    let views = settings.views.map { view in
      Entry(name: "views", value: view.shown, origin: view.name.place)
    }
    entries = [profile].compactMap(\.self) + values + keys + views + rules
  }

  /// The values in columns, one per line.
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
  /// Returns a value as the report shows it; nil for a setting without one.
  func shown(_ key: SettingKey) -> String? {
    switch key {
    case .appID: account?.appID
    case .region, .allowPlaintextKey: nil
    case .baseURL: account?.baseURL.text
    case .uid: account?.uid
    case .apiKey: account?.key.description
    case .keyTimeout: keyTimeout?.inSeconds ?? "60 s; 10 s while the pane is open"
    case .readOnly: String(isReadOnly)
    case .production: String(isProduction)
    case .theme: theme
    case .color: color.rawValue
    case .background: background.rawValue
    case .mouse: String(mouse)
    case .ascii: String(ascii)
    case .plain: plain.map { String($0) } ?? "auto"
    case .scriptTimeout: scriptTimeout.inSeconds
    case .emoji: emoji.rawValue
    case .numbers: String(numbers)
    case .returnToTop: returnToTop.inSeconds
    case .order: order.rawValue
    case .orderHold: orderHold.inSeconds
    case .after: after.rawValue
    case .hints: hints.rawValue
    case .log: log ?? "none"
    case .logLevel: logLevel.rawValue
    case .pollInterval: poll.interval.inSeconds
    case .pollUnfocused: poll.unfocused.inSeconds
    case .pollPageSize: poll.pageSize.map { String($0) } ?? "100"
    case .pollFullEvery: poll.fullEvery.inSeconds
    case .bulkConfirm: String(bulk.confirm)
    case .bulkType: String(bulk.type)
    case .tagsExclusive:
      exclusiveTags.isEmpty ? "none" : exclusiveTags.joined(separator: " ")
    case .muteQuery: muteQuery ?? "none"
    case .doneRead: String(done.read)
    case .doneAdd: done.add.isEmpty ? "none" : done.add.joined(separator: ", ")
    case .doneRemove: done.remove.isEmpty ? "none" : done.remove.joined(separator: ", ")
    case .doneMove: done.move.rawValue
    case .networkCAFile: network.caFile ?? "the system's"
    case .networkCAPath: network.caPath ?? "the system's"
    case .networkConnectTimeout: network.connectTimeout.inSeconds
    case .networkTimeout: network.timeout.inSeconds
    case .keyLayout: keyLayout ?? "none"
    }
  }

}

extension ViewSetting {
  /// The view as the report shows it, such as `urgent: tag:urgent, sort waiting, key U`.
  fileprivate var shown: String {
    let parts: [String?] = [
      "\(name.text): \(query.text)", sort.map { "sort \($0.text)" }, key.map { "key \($0.text)" },
      notify ? "notify" : nil,
      columns.map { "columns " + $0.map(\.text).joined(separator: " ") },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}

extension Duration {
  /// The duration in seconds, such as `10 s` or `0.5 s`.
  var inSeconds: String {
    let seconds = self / .seconds(1)
    return (seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)) + " s"
  }
}

/// The quoting of words for a shell.
public enum ShellWord {
  /// Returns the word, in quotes if the shell would split or expand it.
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
