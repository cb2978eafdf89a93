import Configuration
import Foundation
import Logging
import Platform
import Testing

@testable import recents

@Suite("The log in a file")
struct FileLogTests {
  let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("recents-log-\(UUID().uuidString)").path

  private func logger(_ level: Logger.Level = .info, redactor: Redactor = Redactor()) -> Logger {
    let file = LogFile(path: path)
    return Logger(label: "test") { _ in
      RedactingLogHandler(FileLogHandler(file, logLevel: level), redactor: redactor)
    }
  }

  private var lines: [String] {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `a record is one line: time, level, text, metadata by name`() throws {
    logger().info("poll finished", metadata: ["ticket": "7", "rows": "100"])
    #expect(lines.count == 2)
    #expect(lines.last == "")
    let line = try #require(lines.first)
    #expect(
      line.wholeMatch(
        of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z info poll finished rows=100 ticket=7/) != nil)
  }

  @Test func `control characters cannot make two lines of one`() throws {
    logger().info("a\nb\u{1B}[31m\u{9B}\u{202E}c", metadata: ["x": "1\r\n2"])
    #expect(lines.count == 2)
    #expect(try #require(lines.first).hasSuffix(#" info a\nb\u{1B}[31m\u{009B}\u{202E}c x=1\r\n2"#))
  }

  @Test func `characters that hide or reorder text are written out`() throws {
    logger().info("a\u{202E}b\u{2066}c\u{200B}d\u{2028}e\u{FEFF}f")
    let line = try #require(lines.first)
    #expect(line.hasSuffix(#" info a\u{202E}b\u{2066}c\u{200B}d\u{2028}e\u{FEFF}f"#))
  }

  @Test func `what is below the level is not written`() {
    var logger = logger()
    logger.debug("no")
    logger.logLevel = .debug
    logger.debug("yes")
    #expect(lines.count == 2)
  }

  @Test func `the file appears with the first record, for its owner alone`() throws {
    let logger = logger()
    #expect(!FileManager.default.fileExists(atPath: path))
    logger.error("x")
    #expect(try SmallFile(path: path).permissions == 0o600)
  }

  @Test func `a file that is there is added to, and closed to others`() throws {
    _ = FileManager.default.createFile(
      atPath: path, contents: Data("old\n".utf8), attributes: [.posixPermissions: 0o644])
    logger().info("new")
    #expect(lines.count == 3)
    #expect(lines.first == "old")
    #expect(try SmallFile(path: path).permissions == 0o600)
  }

  @Test func `a file that has reached its limit is renamed, and a new one begun`() throws {
    let file = LogFile(path: path, limit: 20)
    for number in 1...5 { file.append("line \(number) 1234") }
    #expect(lines == ["line 5 1234", ""])
    let old = try String(contentsOfFile: path + ".1", encoding: .utf8)
    #expect(old == "line 3 1234\nline 4 1234\n")
    #expect(try SmallFile(path: path).permissions == 0o600)
  }

  @Test func `two programs that share a log follow when one begins a new file`() throws {
    let (first, second) = (LogFile(path: path, limit: 10), LogFile(path: path, limit: 10))
    first.append("one 1234567")
    second.append("two 1234567")
    first.append("three")
    #expect(lines == ["three", ""])
    second.append("four")
    #expect(lines == ["three", "four", ""])
    #expect(
      try String(contentsOfFile: path + ".1", encoding: .utf8) == "one 1234567\ntwo 1234567\n")
  }

  @Test func `a run begins with what the log will contain`() throws {
    _ = try ProgramLog(path: path, level: .debug)
    let line = try #require(lines.first)
    #expect(line.contains("Z recents \(Version.text), level debug: requests, failures"))
    #expect(line.hasSuffix("no message, no name, no tag, no key"))
  }

  @Test func `a file that cannot be opened is reported, and lines for it are dropped`() {
    let file = LogFile(path: "/nonexistent/recents.log")
    let error = #expect(throws: FileError.self) { try file.open() }
    #expect(error?.forWriting == "/nonexistent/recents.log: its directory does not exist")
    file.append("x")
    let directory = #expect(throws: FileError.self) { try LogFile(path: "/").open() }
    #expect(directory?.forWriting == "/: is a directory, not a file")
  }

  @Test func `a key is in no line, wherever it was`() throws {
    struct Leak: Error { var text: String }
    let key = "0123456789abcdef"
    let redactor = Redactor()
    redactor.hide(key)
    var logger = logger(redactor: redactor)
    logger[metadataKey: "always"] = "k=\(key)"
    logger.info("apikey \(key)\(key)\u{301}", metadata: ["nested": ["a": ["b", "\(key)"]]])
    logger.error("failed", error: Leak(text: key))
    let text = lines.joined(separator: "\n")
    #expect(!text.contains(key))
    #expect(text.contains("apikey ******\u{301} always=k=***"))
    #expect(text.contains("error="))
  }

  @Test func `of two keys, the longer is hidden whole`() {
    let redactor = Redactor()
    redactor.hide("abc")
    redactor.hide("abcdef")
    redactor.hide("")
    #expect(redactor.redacted("abcdef abc ab") == "*** *** ab")
  }
}
