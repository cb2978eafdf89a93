import Configuration
import Diagnostics
import RecentChatsPane

/// A configuration file becomes settings within their limits and sentences about everything else, and
/// the key in it shows nowhere.
enum ConfigurationPromises {
  static func check(_ input: [UInt8]) throws(BrokenPromise) {
    let text = FuzzInput(input).text
    let resolved = resolve(text)
    try expect("The same file says the same", resolved == resolve(text))
    try checkNumbers(of: resolved.settings)
    for diagnostic in resolved.diagnostics {
      try expect("A problem has a sentence", !diagnostic.problem.text.isEmpty)
    }
    try checkSecrecy(of: resolved)
    let keys = resolved.settings.keys.map { ($0.command, $0.keys, $0.origin) }
    for diagnostic in KeyMap.build(overrides: keys).1 {
      try expect("A problem with keys has a sentence", !diagnostic.problem.text.isEmpty)
    }
  }

  private static func resolve(_ text: String) -> ResolvedSettings {
    Settings.resolved(
      from: SettingsLayers(
        file: SettingsFile(name: "/home/ada/config.toml", text: text, permissions: 0o600),
        home: "/home/ada"))
  }

  private static func checkNumbers(of settings: Settings) throws(BrokenPromise) {
    let (poll, network) = (settings.poll, settings.network)
    try expect("The interval has limits", (.seconds(1) ... .seconds(3_600)) ~= poll.interval)
    try expect("A page has limits", (1...1_000) ~= poll.pageSize ?? 100)
    try expect("A full reading has limits", (.seconds(1) ... .seconds(86_400)) ~= poll.fullEvery)
    try expect(
      "Connecting has limits", (.milliseconds(100) ... .seconds(300)) ~= network.connectTimeout)
    try expect("An exchange has limits", (.seconds(1) ... .seconds(600)) ~= network.timeout)
  }

  private static func checkSecrecy(of resolved: ResolvedSettings) throws(BrokenPromise) {
    guard let account = resolved.settings.account else { return }
    let address = account.baseURL.text
    try expect(
      "A key is sent over TLS, or stays on this machine",
      address.hasPrefix("https://") || address.hasPrefix("http://"), address)
    guard case .literal(let key) = account.key, key.exposed.utf8.count >= 12 else { return }
    let said = SettingsReport(resolved.settings).entries.first { $0.name == "api_key" }
    try expect("A key is not shown", said.map { !$0.value.contains(key.exposed) } ?? true)
  }
}
