import Configuration
import Diagnostics
import Testing

@Suite("Every problem is reported with file, key path and the nearest valid name")
struct DiagnosticTests {
  static let single: [(String, String)] = [
    ("app_idd = 1", #"app_idd: unknown key, did you mean "app_id"?"#),
    ("base-url = 1", #"base-url: unknown key, did you mean "base_url"?"#),
    ("interval = 1", #"interval: unknown key, did you mean "poll.interval"?"#),
    ("polls = 1", #"polls: unknown key, did you mean "poll"?"#),
    ("whatever = 1", "whatever: unknown key"),
    ("\"a b\" = 1", #""a b": unknown key"#),
    ("\"poll.interval\" = 1", #""poll.interval": unknown key"#),
    ("poll = 5", "poll: must be a table with interval, unfocused, page_size, full_every"),
    ("[poll]\nintervall = 5", #"poll.intervall: unknown key, did you mean "interval"?"#),
    ("[poll]\ninterval = 0", "poll.interval: must be a number of seconds from 1 to 3600"),
    ("[poll]\ninterval = 3600.5", "poll.interval: must be a number of seconds from 1 to 3600"),
    ("[poll]\ninterval = nan", "poll.interval: must be a number of seconds from 1 to 3600"),
    ("[poll]\ninterval = \"5\"", "poll.interval: must be a number of seconds from 1 to 3600"),
    ("[poll]\npage_size = 1001", "poll.page_size: must be a whole number from 1 to 1000"),
    ("[poll]\npage_size = 1.5", "poll.page_size: must be a whole number from 1 to 1000"),
    (
      "[poll]\nfull_every = 86401", "poll.full_every: must be a number of seconds from 1 to 86400"
    ),
    (
      "[network]\nconnect_timeout = 0",
      "network.connect_timeout: must be a number of seconds from 0.1 to 300"
    ),
    ("[network]\ntimeout = 601", "network.timeout: must be a number of seconds from 1 to 600"),
    ("[network]\nca_file = \"\"", "network.ca_file: must not be empty"),
    (
      "[network]\nca_path = \"~bob/ca\"",
      "network.ca_path: begins with ~ and a name; write the whole path, or ~/ for your own home"
    ),
    ("theme = 3", "theme: must be a string, not a whole number"),
    ("theme = 2026-01-01", "theme: must be a string, not a date or time"),
    ("ascii = \"yes\"", "ascii: must be true or false, not a string"),
    (
      "color = \"256colors\"",
      #"color: unknown choice "256colors"; it can be "auto", "never", "16", "256", "true""#
    ),
    (
      "emoji = \"none\"",
      #"emoji: unknown choice "none"; it can be "stable", "full", "text""#
    ),
    (
      "background = \"grey\"",
      #"background: unknown choice "grey"; it can be "auto", "light", "dark""#
    ),
    (
      "log_level = \"warn\"",
      #"log_level: unknown choice "warn"; it can be "error", "warning", "info", "debug""#
    ),
    (
      "hints = \"on\"",
      #"hints: unknown choice "on"; it can be "auto", "always", "never""#
    ),
    (
      "[poll]\nunfocused = 0", "poll.unfocused: must be a number of seconds from 1 to 3600"
    ),
    ("script_timeout = -1", "script_timeout: must be a number of seconds from 0 to 3600"),
    ("key_timeout = 0", "key_timeout: must be a number of seconds from 1 to 600"),
    ("mouse = 1", "mouse: must be true or false, not a whole number"),
    ("color = \"nevr\"", #"color: unknown choice "nevr", did you mean "never"?"#),
    ("keys = 1", #"keys: must be a table of commands, such as mark-read = "r""#),
    ("[keys]\nquit = 1", #"keys.quit: must be a key such as "r", or a list of keys"#),
    ("[keys]\n\"a b\" = [\"\"]", #"keys."a b": must be a key such as "r", or a list of keys"#),
    ("profile = 1", "profile: must be a string, not a whole number"),
    ("profiles = 1", "profiles: must be tables, such as [profiles.work]"),
    ("profiles.work = 1", "profiles.work: must be a table, as in [profiles.work]"),
  ]

  @Test(arguments: single)
  func `one mistake beside a right configuration`(_ text: String, _ message: String) {
    // What is said of the file as a whole must stand before the first table.
    #expect(messages(completeFile + text) == ["config.toml: " + message])
  }

  static let account: [(String, String)] = [
    ("region = \"ux\"", #"region: unknown region "ux", did you mean "us"?"#),
    ("region = \"asia\"", #"region: unknown region "asia"; it can be "us", "eu", "in""#),
    (
      "app_id = \"a.b\"",
      "app_id: must be 1 to 63 letters, digits or hyphens, as the dashboard shows it"
    ),
    ("app_id = \"\"", "app_id: must not be empty"),
    (
      "uid = \"Ada\"",
      #"uid: must be 1 to 100 of the characters a-z, 0-9, - and _, did you mean "ada"?"#
    ),
    ("uid = \"a b\"", "uid: must be 1 to 100 of the characters a-z, 0-9, - and _"),
    (
      "uid = \"\(String(repeating: "a", count: 101))\"",
      "uid: must be 1 to 100 of the characters a-z, 0-9, - and _"
    ),
  ]

  @Test(arguments: account)
  func `a wrong part of the account is wrong, not missing`(_ line: String, _ message: String) {
    let key = line.prefix { $0 != " " }
    let others = completeFile.split(separator: "\n").filter { !$0.hasPrefix(key + " ") }
    #expect(messages(others.joined(separator: "\n") + "\n" + line) == ["config.toml: " + message])
  }

  @Test func `all of them at once, in one run`() {
    let text = """
      uid = "Ada"
      regoin = "us"
      theme = 3
      [poll]
      interval = 0
      pagesize = 3
      """
    let resolved = resolve(
      text, flags: SettingsFlags(values: [.color: "blue"]),
      environment: ["RECENTS_REGION": "moon"])
    #expect(
      resolved.diagnostics.map { withoutLines($0.description) } == [
        "/etc/r/config.toml: uid: must be 1 to 100 of the characters a-z, 0-9, - and _, did you mean \"ada\"?",
        "/etc/r/config.toml: app_id: is missing; write app_id = \"…\" and region, or base_url; or use --app-id or --base-url",
        "/etc/r/config.toml: api_key: is missing; write api_key = { command = [\"pass\", \"show\", \"comet\"] }, or set RECENTS_API_KEY",
        "/etc/r/config.toml: regoin: unknown key, did you mean \"region\"?",
        "/etc/r/config.toml: theme: must be a string, not a whole number",
        "/etc/r/config.toml: poll.interval: must be a number of seconds from 1 to 3600",
        "/etc/r/config.toml: poll.pagesize: unknown key, did you mean \"page_size\"?",
        "RECENTS_REGION: unknown region \"moon\"; it can be \"us\", \"eu\", \"in\"",
        "--color: unknown choice \"blue\"; it can be \"auto\", \"never\", \"16\", \"256\", \"true\"",
      ])
  }

  @Test func `each problem has its line, and what is missing the line at which it belongs`() {
    let lines = resolve(
      """
      theme = 3
      #app_id = "x"
      uid = "ada"
      [poll]
      interval = 0
      """
    ).diagnostics.map { $0.place?.position?.line }
    // Theme, region, api_key, app_id and interval.
    #expect(lines == [1, 1, 1, 2, 5])
    let profile = resolve("profile = \"work\"\n\n[profiles.work]\nuid = \"ada\"").missing
    #expect(profile.map { $0.place?.position?.line } == [3, 3, 3])
    #expect(
      profile.first.map { "\($0.place ?? .standard)" }
        == "/etc/r/config.toml:3: profiles.work.app_id")
  }

  @Test func `a wrong value does not hide that an account is missing`() {
    let problems = resolve("theme = 3").diagnostics.map { $0.place?.path.description }
    #expect(problems == ["theme", "app_id", "region", "uid", "api_key"])
  }

  @Test func `without a file, what is missing is named by its flag`() {
    let missing = resolve(nil, flags: SettingsFlags(values: [.appID: "abc"])).missing
    #expect(
      missing.map(\.place) == [.flag("--region"), .flag("--uid"), .environment("RECENTS_API_KEY")])
  }

  @Test func `nothing said of an app is no problem, but no account either`() {
    #expect(resolve(nil).isUnconfigured)
    #expect(resolve("theme = \"nord\"").isUnconfigured)
    #expect(!resolve(completeFile).isUnconfigured)
    #expect(!resolve("uid = \"ada\"").isUnconfigured)
    #expect(!resolve("uid = ").isUnconfigured)
  }

  @Test func `control characters of a value are written out`() {
    #expect(
      messages(completeFile + #"color = "\u001b[31m""#)
        == [
          #"config.toml: color: unknown choice "\u{1B}[31m"; it can be "auto", "never", "16", "256", "true""#
        ])
  }
}
