import Configuration
import Foundation
import Platform
import Testing

@Suite("The key is fetched from the configured source")
struct KeyReaderTests {
  static let key = "0123456789abcdef0123456789abcdef01234567"

  /// The environment of the programs that are run here.
  static let environment = ["PATH": "/usr/bin:/bin", "COMET": key]

  func reader(timeout: Duration = .seconds(60)) -> KeyReader {
    KeyReader(environment: Self.environment, mayUseTerminal: false, timeout: timeout)
  }

  @Test func `what a program prints is the key, without the line end`() throws {
    let source = KeySource.command(["printf", #"  %s\n\n"#, Self.key])
    #expect(try reader().key(from: source) == Secret(Self.key))
  }

  @Test func `the first line is the key, whatever notes follow`() throws {
    let source = KeySource.command(["printf", #"%s\r\nlogin: joe\n%9999s\n"#, Self.key, "note"])
    #expect(try reader().key(from: source) == Secret(Self.key))
    let empty = KeySource.command(["printf", #"\n%s\n"#, Self.key])
    #expect(throws: KeyError(empty, .unusable(.emptyFirstLine))) {
      try reader().key(from: empty)
    }
  }

  @Test(arguments: [(true, 60), (false, 10)])
  func `a program that may ask for a passphrase gets a minute`(
    _ mayUseTerminal: Bool, _ seconds: Int
  ) {
    let usual = KeyReader(environment: [:], mayUseTerminal: mayUseTerminal)
    #expect(usual.timeout == .seconds(seconds))
    let set = KeyReader(environment: [:], mayUseTerminal: mayUseTerminal, timeout: .seconds(5))
    #expect(set.timeout == .seconds(5))
  }

  @Test func `no shell interprets the words of a command`() throws {
    let source = KeySource.command(["printf", "%s", "$HOME;`id`"])
    #expect(try reader().key(from: source) == Secret("$HOME;`id`"))
  }

  @Test func `a program sees the environment, an empty standard input and no terminal`() throws {
    let source = KeySource.command(["sh", "-c", "cat; echo noise >&2; echo $COMET"])
    #expect(try reader().key(from: source) == Secret(Self.key))
  }

  @Test func `a program gets no signal blocked, and ends like any other where nobody reads it`()
    throws
  {
    let before = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, before) }
    let script = #"/^Sig(Blk|Ign)/ { printf "%s-", $2 }"#
    let key = try withBlocked(SIGTERM) {
      try reader().key(from: .command(["awk", script, "/proc/self/status"]))
    }
    let masks = key.exposed.split(separator: "-").compactMap { UInt64($0, radix: 16) }
    try #require(masks.count == 2)
    #expect(masks[0] == 0)
    #expect(masks[1] & 1 << UInt64(SIGPIPE - 1) == 0)
  }

  /// Does something while this thread keeps a signal from being delivered.
  private func withBlocked<Answer>(_ number: Int32, _ body: () throws -> Answer) rethrows -> Answer
  {
    var (blocked, before) = (sigset_t(), sigset_t())
    sigemptyset(&blocked)
    sigaddset(&blocked, number)
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try body()
  }

  @Test func `a program that leaves another one running is not waited for any longer`() throws {
    let source = KeySource.command(["sh", "-c", "echo key; sleep 30 &"])
    let start = ContinuousClock.now
    #expect(try reader().key(from: source) == Secret("key"))
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  static let failures: [([String], KeyCommandError)] = [
    (["/nonexistent/key"], notStarted("/nonexistent/key", ENOENT)),
    (["no-such-program-of-recents"], notStarted("no-such-program-of-recents", ENOENT)),
    ([], notStarted("", ENOENT)),
    (["/"], notStarted("/", EACCES)),
    (["sh", "-c", "echo \(key); exit 3"], .failed(status: 3)),
    (["sh", "-c", "kill -9 $$"], .killed(signal: 9)),
    (["yes"], .tooMuchOutput),
  ]

  private static func notStarted(_ name: String, _ code: Int32) -> KeyCommandError {
    .system(SystemError(.startProgram(name), code: code))
  }

  @Test(arguments: failures)
  func `what can go wrong with a program`(_ words: [String], _ error: KeyCommandError) {
    let source = KeySource.command(words)
    #expect(throws: KeyError(source, .command(error))) { try reader().key(from: source) }
  }

  @Test(arguments: [["sleep", "300"], ["sh", "-c", "exec >&-; sleep 300"]])
  func `a program that does not end is stopped`(_ words: [String]) {
    let source = KeySource.command(words)
    let limit = Duration.milliseconds(200)
    #expect(throws: KeyError(source, .command(.timedOut(limit)))) {
      try reader(timeout: limit).key(from: source)
    }
  }

  @Test func `a variable`() throws {
    #expect(try reader().key(from: .environment("COMET")) == Secret(Self.key))
    let unset = KeySource.environment("NO_COMET")
    #expect(throws: KeyError(unset, .variableNotSet)) { try reader().key(from: unset) }
  }

  @Test(arguments: [(0o600, true), (0o400, true), (0o640, false), (0o604, false), (0o700, false)])
  func `a file is read only if nobody else may`(_ permissions: Int, _ isRead: Bool) throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("recents key \(UUID().uuidString)").path
    _ = FileManager.default.createFile(
      atPath: path, contents: Data((Self.key + "\n").utf8),
      attributes: [.posixPermissions: permissions])
    defer { try? FileManager.default.removeItem(atPath: path) }
    if isRead {
      #expect(try reader().key(from: .file(path)) == Secret(Self.key))
    } else {
      let error = #expect(throws: KeyError.self) { try reader().key(from: .file(path)) }
      #expect(
        error?.description
          == "API key from file \(path): others may use the file; type: chmod 600 '\(path)'")
    }
  }

  @Test func `a file that is not there, or a directory`() {
    let missing = KeySource.file("/nonexistent/key")
    #expect(throws: KeyError(missing, .file("there is no such file"))) {
      try reader().key(from: missing)
    }
    #expect(throws: KeyError(.file("/"), .file("is a directory, not a file"))) {
      try reader().key(from: .file("/"))
    }
  }

  static let texts: [(String, KeyText.Flaw?)] = [
    ("key", nil), (" \t key \r\n", nil), ("", .empty), (" \n", .empty), ("a b", .blanks),
    ("a\tb", .blanks), ("a\nlogin: ada", .severalLines), ("a\r\nb c", .severalLines),
    ("käy", .strangeCharacters), ("a\u{1B}b", .strangeCharacters), ("a\0b", .strangeCharacters),
    (String(repeating: "a", count: 4097), .tooLong),
  ]

  @Test(arguments: texts)
  func `which texts are keys`(_ text: String, _ flaw: KeyText.Flaw?) throws {
    let source = KeySource.literal(Secret(text))
    if let flaw {
      #expect(throws: KeyError(source, .unusable(flaw))) { try reader().key(from: source) }
    } else {
      #expect(try reader().key(from: source) == Secret("key"))
    }
  }

  @Test func `no error shows anything of the key`() {
    let sources: [KeySource] = [
      .literal(Secret(Self.key + " x")), .command(["sh", "-c", "echo \(Self.key); exit 1"]),
      .command(["printf", "%s %s", Self.key, "x"]),
    ]
    for source in sources {
      let error = #expect(throws: KeyError.self) { try reader().key(from: source) }
      let prints = [error?.description ?? ""]
      for print in prints { #expect(!print.contains(Self.key)) }
    }
  }

  @Test(
    arguments: [
      (
        Self.notStarted("pass", ENOENT),
        "it could not be started: No such file or directory"
      ),
      (.failed(status: 1), "it ended with status 1; run it by hand to see why"),
      (.killed(signal: 15), "it was ended by signal 15"),
      (
        .timedOut(.seconds(10)),
        "it did not end within 10 s (key_timeout); run it by hand to see what it waits for"
      ),
      (.tooMuchOutput, "it printed too much for a key"),
      (
        .system(SystemError(.readOutput, code: EIO)), "it could not be run: Input/output error"
      ),
    ] as [(KeyCommandError, String)])
  func `each failure of a program names the remedy`(_ error: KeyCommandError, _ end: String) {
    #expect(
      KeyError(.command(["pass", "show"]), .command(error)).description
        == "API key from command pass …: " + end)
  }
}
