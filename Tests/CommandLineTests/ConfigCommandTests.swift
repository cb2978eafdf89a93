import Foundation
import Sandbox
import Testing

@Suite("recents config")
struct ConfigCommandTests {
  static let right = """
    app_id = "abc123"
    region = "eu"
    uid = "ada"
    api_key = { env = "COMET" }

    """

  let program: Program

  init() throws { program = try Program() }

  @Test func `check prints ok and the settings with their places, never the key`() throws {
    let path = try program.write(Self.right, to: ".config/recents/config.toml")
    let answer = try program.run("config", "check", environment: ["COMET": "sekret-key"])
    #expect(answer.status == 0)
    #expect(answer.error == "")
    #expect(answer.output.hasPrefix("\(path): ok\n"))
    #expect(answer.output.contains("https://abc123.api-eu.cometchat.io/v3"))
    #expect(answer.output.contains("environment variable COMET"))
    #expect(!answer.output.contains("sekret-key"))
  }

  @Test func `check reports every problem, including the key's, and ends with 1`() throws {
    let path = try program.write(
      Self.right + "themee = \"x\"\n[network]\nca_file = \"none.pem\"",
      to: ".config/recents/config.toml")
    let answer = try program.run("config", "check", "--poll", "0")
    #expect(answer.status == 1)
    #expect(answer.output == "")
    #expect(
      answer.error == """
        \(path):4: api_key: API key from environment variable COMET: the variable is not set
        \(path):5: themee: unknown key, did you mean "theme"?
        \(path):7: network.ca_file: \(program.home)/.config/recents/none.pem cannot be read: No such file or directory
        --poll: must be a number of seconds from 1 to 3600

        """)
  }

  @Test func `check points at the errors of views`() throws {
    let path = try program.write(
      Self.right + """
        [[views]]
        name = "urgent"
        query = "anna is:unred"
        sort = "waitng"
        columns = ["name", "tmie"]
        [[views]]
        name = "All"
        query = "is:unread"
        key = "j k l hyper-x"
        [[views]]
        name = "no name"
        query = "is:unread"
        columns = ["time", "unread"]
        """, to: ".config/recents/config.toml")
    let answer = try program.run("config", "check", environment: ["COMET": "x"])
    #expect(answer.status == 1)
    #expect(
      answer.error == """
        \(path):7:18: views[0].query: There is no state “unred”. Did you mean is:unread?
        \(path):8:9: views[0].sort: unknown order "waitng", did you mean "waiting"?
        \(path):9:21: views[0].columns[1]: unknown column "tmie", did you mean "time"?
        \(path):11:9: views[1].name: "All" is the name of the view of all conversations
        \(path):17:13: views[2].columns[0]: must name the column "name", which tells rows apart

        """)
  }

  @Test(
    arguments: [
      ("theme = \"nrod\"", 1, "theme"), ("[poll]\ninterval = 0", 2, "poll.interval"),
      ("[keys]\nfoo = \"x\"", 2, "keys.foo"),
    ])
  func `check names what is missing whatever else is wrong`(
    _ text: String, _ line: Int, _ wrong: String
  ) throws {
    let path = try program.write(text, to: ".config/recents/config.toml")
    let answer = try program.run("config", "check")
    let lines = answer.error.split(separator: "\n").map(String.init)
    for key in ["app_id", "region", "uid", "api_key"] {
      #expect(lines.contains { $0.hasPrefix("\(path):1: \(key): is missing") })
    }
    #expect(lines.contains { $0.hasPrefix("\(path):\(line): \(wrong): ") })
    let places = lines.compactMap { Int($0.dropFirst(path.count + 1).prefix { $0 != ":" }) }
    #expect(places == places.sorted())
  }

  @Test func `check reports problems with keys and theme, with the nearest name`() throws {
    let path = try program.write(
      Self.right + """
        theme = "nrod"
        [keys]
        mark-raed = "r"
        mark-unread = ["x"]
        filter = ["x"]
        """, to: "c.toml")
    let answer = try program.run(
      "config", "check", "--config", path, environment: ["COMET": "sekret-key"])
    #expect(answer.status == 1)
    #expect(
      answer.error.contains(
        "\(path):7: keys.mark-raed: unknown command, did you mean \"mark-read\"?"))
    #expect(answer.error.contains("\(path):8: keys.mark-unread: \"x\" is already bound to filter"))
    #expect(
      answer.error.contains("\(path):5: theme: there is no theme \"nrod\", did you mean \"nord\"?"))
  }

  @Test func `check reports a layout and names of keys that do not exist`() throws {
    let path = try program.write(
      Self.right + """
        [keys]
        layout = "gr"
        mark-read = "super-a"
        quit = ["F99"]
        """, to: "c.toml")
    let answer = try program.run(
      "config", "check", "--config", path, environment: ["COMET": "sekret-key"])
    #expect(answer.status == 1)
    #expect(
      answer.error.contains(
        "\(path):6: keys.layout: unknown layout \"gr\"; it can be be, bg, el, he, ka, kk, mk, ru, sr, uk"
      ))
    #expect(answer.error.contains("\(path):7: keys.mark-read: unknown key \"super-a\""))
    #expect(answer.error.contains("\(path):8: keys.quit: unknown key \"F99\""))
  }

  @Test func `check warns of a command that has lost its last key, and still prints ok`()
    throws
  {
    let path = try program.write(
      Self.right + """
        [keys]
        filter = ["r"]
        """, to: "c.toml")
    let answer = try program.run(
      "config", "check", "--config", path, environment: ["COMET": "sekret-key"])
    #expect(answer.status == 0)
    #expect(answer.output.hasPrefix("\(path): ok\n"))
    #expect(
      answer.error.hasPrefix("\(path):6: keys.filter: takes \"r\", the last key of mark-read;"))
  }

  @Test func `check reports a log that cannot be written, and writes none`() throws {
    let path = try program.write(Self.right + "log = \"none/x.log\"", to: "c.toml")
    let environment = ["COMET": "k"]
    let check = ["config", "check", "--config", path]
    let missing = try program.run(check, environment: environment)
    #expect(missing.status == 1)
    #expect(
      missing.error
        == "\(path):5: log: the log \(program.home)/none/x.log: its directory does not exist\n")
    let folder = try program.run(check + ["--log", program.home], environment: environment)
    #expect(folder.error == "--log: the log \(program.home): is a directory, not a file\n")
    let log = program.home + "/x.log"
    #expect(try program.run(check + ["--log", log], environment: environment).status == 0)
    #expect(!FileManager.default.fileExists(atPath: log))
  }

  @Test func `check warns where nothing can be kept`() throws {
    let path = try program.write(Self.right, to: "c.toml")
    let file = try program.write("", to: "file")
    for (state, words) in [
      (file, "\(file)/recents: cannot be written: Not a directory; changes are lost on exit"),
      ("none", "neither XDG_STATE_HOME nor HOME is set, so changes are not saved"),
    ] {
      let answer = try program.run(
        "config", "check", "--config", path,
        environment: ["COMET": "k", "XDG_STATE_HOME": state, "HOME": state == file ? "/" : ""])
      #expect(answer.status == 0)
      #expect(answer.error.hasPrefix("recents: \(words)"), "\(answer.error)")
    }
    #expect(
      try program.run("config", "check", "--config", path, environment: ["COMET": "k"]).error == "")
  }

  @Test func `check --online ends with 69 where nobody answers`() throws {
    let answer = try program.run(
      "config", "check", "--online", "--base-url", "http://127.0.0.1:9/v3", "--uid", "ada",
      environment: ["RECENTS_API_KEY": "sekret-key"])
    #expect(answer.status == 69)
    #expect(answer.error.hasPrefix("recents: "))
  }

  @Test func `check --online ends with 77 where the key is refused, with 0 where it is not`()
    async throws
  {
    let server = SandboxServer()
    let address = try await server.start()
    let wrong = try await program.runBeside(
      "config", "check", "--online", "--base-url", address.baseURL, "--uid", address.uids[0],
      environment: ["RECENTS_API_KEY": "sekret-key"])
    #expect(wrong.status == 77)
    #expect(wrong.error.contains("AUTH_ERR_APIKEY_NOT_FOUND"))
    #expect(!wrong.error.contains("sekret-key"))
    let right = try await program.runBeside(
      "config", "check", "--online", "--base-url", address.baseURL, "--uid", address.uids[0],
      environment: ["RECENTS_API_KEY": address.apiKey])
    #expect(right.status == 0)
    #expect(right.output.hasSuffix("the server responds and accepts the key and the user\n"))
    await server.stop()
  }

  @Test func `check --online shows where the address lacks the version of the API`() async throws {
    let server = SandboxServer()
    let address = try await server.start()
    let answer = try await program.runBeside(
      "config", "check", "--online", "--base-url", address.baseURL.replacing("/v3", with: ""),
      "--uid", address.uids[0], environment: ["RECENTS_API_KEY": address.apiKey])
    #expect(answer.status == 1)
    #expect(
      answer.error == """
        recents: There is no API at this address (ERR_API_NOT_FOUND). \
        Check --base-url, which usually ends with /v3.

        """)
    await server.stop()
  }

  @Test func `a key file that others may read is refused with what to type`() throws {
    let key = try program.write("sekret", to: "key", permissions: 0o644)
    let path = try program.write(
      Self.right.replacing(#"env = "COMET""#, with: #"file = "~/key""#), to: "c.toml")
    let answer = try program.run("config", "check", "--config", path)
    #expect(answer.status == 1)
    #expect(answer.error.hasSuffix("others may use the file; type: chmod 600 \(key)\n"))
  }

  @Test
  func `the file is found by flag, by RECENTS_CONFIG, by XDG_CONFIG_HOME, by HOME, in this order`()
    throws
  {
    let names = [
      "flag.toml", "variable.toml", "xdg/recents/config.toml", ".config/recents/config.toml",
    ]
    let paths = try names.map { try program.write(Self.right, to: $0) }
    var environment = ["COMET": "k"]
    #expect(
      try program.run("config", "check", environment: environment).output.hasPrefix(
        paths[3] + ": ok"))
    environment["XDG_CONFIG_HOME"] = program.home + "/xdg"
    #expect(
      try program.run("config", "check", environment: environment).output.hasPrefix(
        paths[2] + ": ok"))
    environment["RECENTS_CONFIG"] = paths[1]
    #expect(
      try program.run("config", "check", environment: environment).output.hasPrefix(
        paths[1] + ": ok"))
    let answer = try program.run("config", "check", "--config", paths[0], environment: environment)
    #expect(answer.output.hasPrefix(paths[0] + ": ok"))
  }

  @Test func `a file that was named must be there and be readable text; else one sentence and 1`()
    throws
  {
    let missing = program.home + "/none.toml"
    let latin = program.home + "/latin.toml"
    _ = try program.write("", to: "latin.toml")
    try #require(FileBytes.write([0x61, 0xE4], to: latin))
    let big = try program.write(String(repeating: "#", count: (1 << 20) + 1), to: "big.toml")
    for (path, why) in [
      (missing, "there is no such file"), (program.home, "is a directory, not a file"),
      (latin, "is not UTF-8 text"), (big, "is larger than 1048576 bytes and not read"),
    ] {
      let answer = try program.run("config", "check", "--config", path)
      #expect(answer == .init(status: 1, output: "", error: "recents: \(path): \(why)\n"))
      let named = try program.run("config", "check", environment: ["RECENTS_CONFIG": path])
      #expect(named == answer)
    }
  }

  @Test func `without a file and other settings, check reports it`() throws {
    let answer = try program.run("config", "check")
    #expect(answer.status == 1)
    #expect(answer.error.contains("does not exist, and no app is configured"))
  }

  @Test func `what init prints is a file that check reads`() throws {
    let template = try program.run("config", "init")
    #expect(template.status == 0)
    #expect(template.error == "")
    let path = try program.write(template.output, to: "c.toml")
    let answer = try program.run("config", "check", "--config", path)
    let line = template.output.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.hasPrefix("#uid = ") }
    #expect(answer.error.hasPrefix("\(path): configures no app"))
    #expect(answer.error.contains("\n\(path):\(try #require(line) + 1): uid: is missing;"))
    for key in ["app_id", "region", "api_key"] {
      #expect(answer.error.contains(": \(key): is missing;"))
    }
  }
}
