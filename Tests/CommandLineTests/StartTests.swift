import ArgumentParser
import Configuration
import Logging
import Testing

@testable import recents

@Suite("The checks before the pane opens")
struct StartTests {
  @Test func `without any configuration four lines explain how to begin, and the status is 2`()
    throws
  {
    let setup = try Setup(
      flags: SettingsFlags(), config: nil, environment: ["HOME": "/nonexistent/a b"])
    let failure = #expect(throws: CommandFailure.self) { try setup.account() }
    #expect(failure?.status == .usage)
    #expect(failure?.lines.count == 4)
    let text = failure?.lines.joined(separator: "\n") ?? ""
    #expect(text.contains("recents demo"))
    #expect(text.contains("mkdir -p ~/.config/recents\n"))
    #expect(text.contains("recents config init > ~/.config/recents/config.toml"))
  }

  @Test(
    arguments: [
      (
        ["config", "chek"], "Error: Unknown command \"chek\", did you mean \"check\"?",
        "recents config"
      ),
      (["themse"], "Error: Unknown command \"themse\", did you mean \"themes\"?", "recents"),
      (
        ["lst"],
        "Error: Unknown command \"lst\", did you mean \"list\"? It is typed in the list itself, "
          + "or as a line for recents --plain", "recents"
      ),
      (
        ["read"],
        "Error: Unknown command \"read\"; it is typed in the list itself, "
          + "or as a line for recents --plain", "recents"
      ),
    ])
  func `a mistyped command gets the nearest name and the right help`(
    _ arguments: [String], _ sentence: String, _ command: String
  ) {
    let failure = #expect(throws: CommandFailure.self) { try Recents.parsed(arguments) }
    #expect(failure?.status == .usage)
    #expect(failure?.lines.first == sentence)
    #expect(failure?.lines.last == "  See '\(command) --help' for more information.")
  }

  @Test(
    arguments: [
      ("/h/.config/recents/config.toml", ["HOME": "/h"], "~/.config/recents/config.toml"),
      ("/h/a b/recents/config.toml", ["HOME": "/h"], "~/'a b/recents/config.toml'"),
      (
        "/x/recents/config.toml", ["HOME": "/h", "XDG_CONFIG_HOME": "/x"],
        "/x/recents/config.toml"
      ),
      (
        StartTests.long + "/recents/config.toml",
        ["HOME": "/h", "XDG_CONFIG_HOME": StartTests.long],
        #""$XDG_CONFIG_HOME"/recents/config.toml"#
      ),
      ("c.toml", [:], "c.toml"), (nil, [:], "config.toml"),
    ] as [(String?, [String: String], String)])
  func `the first steps fit into eighty columns, and their commands lead to the path`(
    _ path: String?, _ environment: [String: String], _ file: String
  ) {
    let lines = FirstSteps(configuration: path, environment: environment).lines
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0.count <= 80 }, "\(lines)")
    #expect(lines.last == "  recents config init > \(file)")
  }

  @Test func `the first steps never name a command that would replace a file that is there`() {
    let lines = FirstSteps(
      configuration: "/h/.config/recents/config.toml", isThere: true, environment: ["HOME": "/h"]
    ).lines
    #expect(
      lines == [
        "recents: no app is configured; to try it without one: recents demo",
        "For your own app, set app_id, region, uid and api_key in the file",
        "  ~/.config/recents/config.toml", "and run recents config check.",
      ])
  }

  private static let long = "/srv/" + String(repeating: "deep/", count: 20) + "down"

  @Test func `with part of a configuration every problem is reported instead`() throws {
    let setup = try Setup(
      flags: SettingsFlags(values: [.uid: "Ada"]), config: nil,
      environment: ["RECENTS_REGION": "us"])
    let failure = #expect(throws: CommandFailure.self) { try setup.account() }
    #expect(failure?.status == .usage)
    #expect(failure?.lines.count == 3)
  }

  @Test func `a key that cannot be fetched ends with 2`() throws {
    let setup = try Setup(
      flags: SettingsFlags(), config: nil,
      environment: [
        "RECENTS_APP_ID": "a", "RECENTS_REGION": "us", "RECENTS_UID": "ada",
        "RECENTS_API_KEY": "two words",
      ])
    let account = try setup.account()
    let failure = #expect(throws: CommandFailure.self) {
      try setup.key(of: account, mayUseTerminal: false)
    }
    #expect(failure?.status == .usage)
    #expect(
      failure?.lines == [
        "recents: API key from environment variable RECENTS_API_KEY: "
          + "it has blanks inside; only the key may be there"
      ])
  }

  @Test(
    arguments: [
      (
        false, "xterm", nil,
        "the pane needs a terminal, but standard input or output is a file or a pipe; "
          + "use --plain"
      ),
      (
        true, nil, nil,
        "TERM is not set; set it to the type of this terminal, e.g. TERM=xterm-256color, or use --plain"
      ),
      (
        true, "", false,
        "TERM is not set; set it to the type of this terminal, e.g. TERM=xterm-256color, or use --plain"
      ),
      (true, "dumb", nil, nil),
      (
        true, "dumb", false,
        "the terminal type \"dumb\" cannot show the pane; try another TERM, or use --plain"
      ),
      (true, "xterm", nil, nil), (false, nil, true, nil), (true, "dumb", true, nil),
    ] as [(Bool, String?, Bool?, String?)])
  func `a terminal is needed, and one that can do something, but for lines`(
    _ isInteractive: Bool, _ type: String?, _ plain: Bool?, _ problem: String?
  ) {
    let found = TerminalRequirement.problem(
      isInteractive: isInteractive, type: type, plain: plain)
    #expect(found == problem)
  }

  @Test(
    arguments: [
      (nil, ["HOME": "/h"], "/h/.config/recents/config.toml", false),
      (nil, ["HOME": "/h", "XDG_CONFIG_HOME": "/x"], "/x/recents/config.toml", false),
      (nil, ["HOME": "/h", "XDG_CONFIG_HOME": "x"], "/h/.config/recents/config.toml", false),
      (nil, ["HOME": "/h", "RECENTS_CONFIG": ""], "/h/.config/recents/config.toml", false),
      (nil, ["RECENTS_CONFIG": "c"], "c", true),
      ("f", ["RECENTS_CONFIG": "c"], "f", true),
      (nil, [:], nil, false),
    ] as [(String?, [String: String], String?, Bool)])
  func `where the configuration lies`(
    _ flag: String?, _ environment: [String: String], _ path: String?, _ isNamed: Bool
  ) {
    let found = ConfigurationPath(flag: flag, environment: environment)
    #expect(found?.path == path)
    #expect(found?.isNamed ?? false == isNamed)
  }

  @Test func `every flag reaches the configuration`() throws {
    let options = try SettingsOptions.parse([
      "--profile", "work", "--app-id", "a", "--region", "us", "--base-url", "u", "--uid", "ada",
      "--theme", "nord", "--poll", "2.5", "--color", "256", "--ascii", "--background", "light",
      "--no-mouse", "--plain", "--readonly", "--emoji", "text", "--log", "l",
      "--log-level", "debug", "--timeout", "5",
    ])
    #expect(options.flags.profile == "work")
    let expected = Set(SettingKey.allCases.filter { $0.flag != nil })
    #expect(Set(options.flags.values.keys) == expected)
    #expect(options.flags.values[.pollInterval] == "2.5")
    #expect(try SettingsOptions.parse([]).flags == SettingsFlags())
  }

  @Test func `a log that cannot be written ends with 2, no log writes nothing`() throws {
    let failure = #expect(throws: CommandFailure.self) {
      try ProgramLog(path: "/nonexistent/recents.log")
    }
    #expect(failure?.status == .usage)
    #expect(
      failure?.lines == [
        "recents: the log /nonexistent/recents.log: its directory does not exist"
      ])
    try ProgramLog(path: nil).logger.error("nowhere")
  }
}
