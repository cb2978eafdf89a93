import Configuration
import Diagnostics
import Testing

@Suite("Flags count more than the environment, the environment more than the file")
struct PrecedenceTests {
  struct Case: CustomTestStringConvertible {
    var file: String?
    var environment: [String: String] = [:]
    var flags: [SettingKey: String] = [:]
    var key: SettingKey
    var origin: Place
    var testDescription: String { "\(key.rawValue) from \(origin)" }
  }

  static let cases = [
    Case(key: .theme, origin: .standard),
    Case(file: #"theme = "nord""#, key: .theme, origin: Self.place(["theme"], line: 1)),
    Case(
      file: #"theme = "nord""#, flags: [.theme: "mono"], key: .theme, origin: .flag("--theme")),
    Case(
      file: #"uid = "ada""#, environment: ["RECENTS_UID": "bob"], key: .uid,
      origin: .environment("RECENTS_UID")),
    Case(
      file: #"uid = "ada""#, environment: ["RECENTS_UID": ""], key: .uid,
      origin: Self.place(["uid"], line: 1)),
    Case(
      environment: ["RECENTS_UID": "bob"], flags: [.uid: "eve"], key: .uid,
      origin: .flag("--uid")),
    Case(
      file: "[poll]\ninterval = 9", flags: [.pollInterval: "2.5"], key: .pollInterval,
      origin: .flag("--poll")),
    Case(
      file: #"log_level = "error""#, flags: [.logLevel: "debug"], key: .logLevel,
      origin: .flag("--log-level")),
    Case(
      file: #"log_level = "error""#, key: .logLevel,
      origin: Self.place(["log_level"], line: 1)),
    Case(
      file: #"api_key = { env = "K" }"#, environment: ["RECENTS_API_KEY": "x"], key: .apiKey,
      origin: .environment("RECENTS_API_KEY")),
    Case(
      file: "profile = \"a\"\ntheme = \"x\"\n[profiles.a]\ntheme = \"y\"", key: .theme,
      origin: Self.place(["profiles", "a", "theme"], line: 4)),
  ]

  private static func place(_ path: DottedPath, line: Int) -> Place {
    .file("/etc/r/config.toml", at: path, position: .init(line: line))
  }

  @Test(arguments: cases)
  func `a value is that of the highest layer that contains it`(_ example: Case) {
    let resolved = resolve(
      example.file, flags: SettingsFlags(values: example.flags), environment: example.environment)
    #expect(resolved.settings.origin(of: example.key) == example.origin)
    #expect(resolved.problems == [])
  }

  @Test func `each variable and each flag sets its value`() {
    let environment = [
      "RECENTS_APP_ID": "abc", "RECENTS_REGION": "in", "RECENTS_UID": "ada",
      "RECENTS_API_KEY": "key",
    ]
    let flags: [SettingKey: String] = [
      .theme: "nord", .pollInterval: "0x2", .color: "256", .ascii: "true",
      .background: "dark", .mouse: "false", .plain: "false", .log: "r.log", .emoji: "full",
      .logLevel: "debug",
    ]
    let settings = resolve(nil, flags: .init(values: flags), environment: environment).settings
    #expect(settings.account?.baseURL.text == "https://abc.api-in.cometchat.io/v3")
    #expect(settings.account?.uid == "ada")
    #expect(settings.account?.key == .environment("RECENTS_API_KEY"))
    #expect(settings.theme == "nord")
    #expect(settings.poll.interval == .seconds(2))
    #expect(settings.color == .indexed)
    #expect(settings.ascii)
    #expect(settings.background == .dark)
    #expect(!settings.mouse)
    #expect(settings.plain == false)
    #expect(settings.emoji == .full)
    #expect(settings.log == "r.log")
    #expect(settings.logLevel == .debug)
  }

  @Test func `a base URL and an app id: the higher layer counts, side by side the base URL`() {
    let file = #"base_url = "https://a.example/v3""# + "\nregion = \"us\"\n"
    let key = ["RECENTS_API_KEY": "k", "RECENTS_UID": "ada"]
    let byFile = resolve(file + #"app_id = "abc""#, environment: key).settings
    #expect(byFile.account?.baseURL.text == "https://a.example/v3")
    #expect(byFile.account?.place.label == "abc")
    let byFlag = resolve(file, flags: .init(values: [.appID: "xyz"]), environment: key).settings
    #expect(byFlag.account?.baseURL.text == "https://xyz.api-us.cometchat.io/v3")
    #expect(byFlag.origin(of: .baseURL) == .flag("--app-id"))
  }

  @Test func `what is wrong does not hide what lies below it`() {
    let resolved = resolve(
      "[poll]\ninterval = 9", flags: SettingsFlags(values: [.pollInterval: "soon"]))
    #expect(resolved.settings.poll.interval == .seconds(9))
    #expect(
      resolved.problems.map { withoutLines($0.description) }
        == ["--poll: must be a number of seconds from 1 to 3600"])
  }
}
