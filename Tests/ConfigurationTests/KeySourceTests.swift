import Configuration
import Diagnostics
import Testing

@Suite("Where the key comes from")
struct KeySourceTests {
  static let account = "app_id = \"abc\"\nregion = \"us\"\nuid = \"ada\"\n"
  static let key = "0123456789abcdef0123456789abcdef01234567"

  static let right: [(String, KeySource)] = [
    (#"{ command = ["pass", "show", "comet"] }"#, .command(["pass", "show", "comet"])),
    (#"{ command = ["~/bin/key", "~"] }"#, .command(["/home/ada/bin/key", "~"])),
    (#"{ command = ["./key"] }"#, .command(["/etc/r/./key"])),
    (#"{ env = "COMET_KEY" }"#, .environment("COMET_KEY")),
    (#"{ file = "/run/key" }"#, .file("/run/key")),
    (#"{ file = "~/key" }"#, .file("/home/ada/key")),
    (#"{ file = "key" }"#, .file("/etc/r/key")),
  ]

  @Test(arguments: right)
  func `the three sources`(_ value: String, _ source: KeySource) {
    let resolved = resolve(Self.account + "api_key = " + value, permissions: 0o644)
    #expect(resolved.diagnostics == [])
    #expect(resolved.settings.account?.key == source)
  }

  static let wrong: [(String, String)] = [
    ("3", #"must be a table such as { command = ["pass", "show", "comet"] }, not a whole number"#),
    ("{}", "must hold exactly one of command, env and file"),
    (#"{ env = "A", file = "b" }"#, "must hold exactly one of command, env and file"),
    (
      #"{ comand = ["pass"] }"#, #"unknown key source "comand", did you mean "command"?"#
    ),
    (
      #"{ keyring = "x" }"#,
      #"unknown key source "keyring"; it can be "command", "env", "file""#
    ),
    (
      #"{ command = "pass show" }"#,
      #"command must be a list of words such as ["pass", "show", "comet"]"#
    ),
    (
      "{ command = [] }", #"command must be a list of words such as ["pass", "show", "comet"]"#
    ),
    ("{ command = [1] }", "command must hold nothing but strings"),
    (#"{ command = [""] }"#, "command must begin with a program's name"),
    ("{ env = 1 }", "env must be a string, not a whole number"),
    (#"{ env = "" }"#, "env must not be empty"),
    (#"{ env = "A=B" }"#, "env must be the name of a variable"),
    (#"{ file = "" }"#, "file must not be empty"),
  ]

  @Test(arguments: wrong)
  func `what is wrong with a source`(_ value: String, _ message: String) {
    #expect(
      messages(Self.account + "api_key = " + value) == ["config.toml: api_key: " + message])
  }

  @Test(
    arguments: [
      (false, 0o600, "is the key itself; use { command = [...] }, "),
      (
        true, 0o644,
        "is the key itself in a file that others may read; type: chmod 600 /etc/r/config.toml"
      ),
      (
        true, 0o640,
        "is the key itself in a file that others may read; type: chmod 600 /etc/r/config.toml"
      ),
      (
        true, 0o700,
        "is the key itself in a file that others may read; type: chmod 600 /etc/r/config.toml"
      ),
      (true, 0o600, nil), (true, 0o400, nil),
    ] as [(Bool, UInt32, String?)])
  func `a key in plain text needs the permission and a private file`(
    _ isAllowed: Bool, _ permissions: UInt32, _ start: String?
  ) {
    // The order of the two lines must not matter.
    let text = "api_key = \"\(Self.key)\"\n\(Self.account)allow_plaintext_key = \(isAllowed)"
    let resolved = resolve(text, permissions: permissions)
    if let start {
      #expect(resolved.diagnostics.count == 1)
      #expect(
        resolved.diagnostics.first.map { withoutLines($0.description) }?.hasPrefix(
          "/etc/r/config.toml: api_key: " + start)
          == true)
      #expect(resolved.settings.account == nil)
    } else {
      #expect(resolved.diagnostics == [])
      #expect(resolved.settings.account?.key == .literal(Secret(Self.key)))
    }
  }

  @Test func `a key in plain text is seen in no print of the settings`() {
    let text = Self.account + "allow_plaintext_key = true\napi_key = \"\(Self.key)\""
    let settings = resolve(text).settings
    var dumped = ""
    dump(settings, to: &dumped)
    let report = SettingsReport(settings)
    let prints = [
      dumped, "\(settings)", String(reflecting: settings), "\(report)",
      report.lines.joined(separator: "\n"),
    ]
    for print in prints { #expect(!print.contains("0123456789abcdef")) }
    #expect(report.lines.contains { $0.contains("literal ***") })
  }

  @Test func `no refusal repeats the key`() {
    for value in ["\"\(Self.key)\"", "[\"\(Self.key)\"]", "{ command = \"\(Self.key)\" }"] {
      for message in messages(Self.account + "api_key = " + value) {
        #expect(!message.contains(Self.key))
      }
    }
  }

  @Test(
    arguments: [
      (.command(["pass", "secret"]), "command pass …"), (.command(["key"]), "command key"),
      (.environment("A"), "environment variable A"), (.file("/k"), "file /k"),
      (.literal(Secret("x")), "literal ***"),
    ] as [(KeySource, String)])
  func `a source as a person reads it`(_ source: KeySource, _ text: String) {
    #expect(source.description == text)
  }
}
