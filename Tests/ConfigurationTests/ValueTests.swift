import Configuration
import Diagnostics
import Testing

@Suite("Values of the file")
struct ValueTests {
  @Test func `all of them at once`() {
    let settings = resolve(
      completeFile + """
        theme = "nord"
        color = 256
        ascii = true
        background = "light"
        mouse = false
        plain = true
        emoji = "text"
        log = "~/r.log"
        log_level = "warning"
        poll = { interval = 1.5, page_size = 20, full_every = 60 }
        network = { ca_file = "ca.pem", ca_path = "/ca", connect_timeout = 0.5, timeout = 5 }
        keys = { quit = ["q", "ctrl-c"], help = [], redraw = "L" }
        """
    ).settings
    #expect(settings.theme == "nord")
    #expect(settings.color == .indexed)
    #expect(settings.ascii)
    #expect(settings.background == .light)
    #expect(!settings.mouse)
    #expect(settings.plain == true)
    #expect(settings.emoji == .text)
    #expect(settings.log == "/home/ada/r.log")
    #expect(settings.logLevel == .warning)
    #expect(
      settings.poll
        == PollSettings(interval: .milliseconds(1500), pageSize: 20, fullEvery: .seconds(60)))
    #expect(
      settings.network
        == NetworkSettings(
          caFile: "/etc/r/ca.pem", caPath: "/ca", connectTimeout: .milliseconds(500),
          timeout: .seconds(5)))
    #expect(settings.keys.map(\.command) == ["help", "quit", "redraw"])
    #expect(settings.keys.map(\.keys) == [[], ["q", "ctrl-c"], ["L"]])
    #expect(
      settings.account
        == Account(
          appID: "abc123", baseURL: BaseURL(appID: "abc123", region: .eu), uid: "ada",
          key: .command(["pass", "show", "comet"])))
  }

  @Test(
    arguments: [
      ("\"auto\"", .auto), ("\"never\"", .never), ("16", .sixteen), ("\"16\"", .sixteen),
      ("256", .indexed), ("true", .direct), ("\"true\"", .direct),
    ] as [(String, ColorChoice)])
  func `colours may be written without quotes`(_ written: String, _ choice: ColorChoice) {
    #expect(resolve("color = \(written)").settings.color == choice)
  }

  @Test func `a ~ without HOME is a problem, not a path`() {
    let file = SettingsFile(name: "c.toml", text: #"log = "~/x""#, permissions: 0o600)
    let resolved = Settings.resolved(from: SettingsLayers(file: file))
    #expect(
      resolved.problems.map(\.description) == ["c.toml:1: log: begins with ~ but HOME is not set"])
  }

  @Test func `a relative path counts from its file, or, from a flag, from where the person is`() {
    #expect(resolve(#"log = "a/b""#).settings.log == "/etc/r/a/b")
    #expect(resolve(nil, flags: SettingsFlags(values: [.log: "a/b"])).settings.log == "a/b")
  }

  @Test func `the report shows what counts and where it was said`() {
    let lines = SettingsReport(resolve(Self.reported).settings).lines
    #expect(
      lines.first
        == "profile                  work                                   (/etc/r/config.toml:1: profile)"
    )
    #expect(
      lines.contains {
        $0.hasPrefix("poll.interval            2.5 s ")
          && $0.hasSuffix("(/etc/r/config.toml:7: profiles.work.poll.interval)")
      })
    #expect(lines.contains { $0.hasPrefix("keys.quit                Q ") })
  }

  static let reported =
    "profile = \"work\"\n" + completeFile + """
      [profiles.work]
      poll = { interval = 2.5 }
      keys = { quit = "Q" }
      """

  @Test(arguments: [
    ("/a/b-c_1.toml", "/a/b-c_1.toml"), ("/a b", "'/a b'"), ("it's", #"'it'\''s'"#), ("", "''"),
    ("$x", "'$x'"), ("~", "'~'"),
  ])
  func `words for the shell`(_ word: String, _ quoted: String) {
    #expect(ShellWord.quoted(word) == quoted)
  }
}
