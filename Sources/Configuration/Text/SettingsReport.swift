/// What is in force and where each of it was said, for `recents config check`.
public struct SettingsReport: Equatable, Sendable {
  /// One value.
  public struct Entry: Equatable, Sendable {
    /// Its name.
    public var name: String
    /// Its effective value; never the key.
    public var value: String
    /// Where it was said.
    public var origin: Origin
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
        name: DottedPath.joined(["keys", override.command]),
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
