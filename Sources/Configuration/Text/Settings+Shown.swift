extension Settings {
  /// A value as the report shows it; nothing for one that does not count.
  func shown(_ key: SettingKey) -> String? {
    switch key {
    case .appID: account?.appID
    case .region, .allowPlaintextKey: nil
    case .baseURL: account?.baseURL.text
    case .uid: account?.uid
    case .apiKey: account?.key.description
    case .theme: theme
    case .color: color.rawValue
    case .background: background.rawValue
    case .mouse: String(mouse)
    case .ascii: String(ascii)
    case .plain: plain.map { String($0) } ?? "auto"
    case .emoji: emoji.rawValue
    case .log: log ?? "none"
    case .pollInterval: Self.seconds(poll.interval)
    case .pollPageSize: String(poll.pageSize)
    case .pollFullEvery: Self.seconds(poll.fullEvery)
    case .networkCAFile: network.caFile ?? "the system's"
    case .networkCAPath: network.caPath ?? "the system's"
    case .networkConnectTimeout: Self.seconds(network.connectTimeout)
    case .networkTimeout: Self.seconds(network.timeout)
    }
  }

  private static func seconds(_ duration: Duration) -> String {
    let seconds = duration / .seconds(1)
    return (seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)) + " s"
  }
}
