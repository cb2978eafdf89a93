import Foundation
import Sandbox
import SandboxSupport
import Testing

@Suite("The examples of docs/sandbox.md")
struct ManualTests {
  /// The blocks of the page in a language, each as its lines.
  private static func blocks(_ language: String) throws -> [[String]] {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/sandbox.md")
    let parts = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "```")
    // Every second part is a block.
    return parts.enumerated().filter { $0.offset % 2 == 1 && $0.element.hasPrefix(language + "\n") }
      .map { $0.element.split(separator: "\n").dropFirst().map(String.init) }
  }

  /// A text with one blank where there are several.
  private static func evenly(_ text: String) -> String { text.replacing(#/ +/#, with: " ") }

  @Test func `Every request is answered`() async throws {
    let requests = try Self.blocks("sh").joined().compactMap(ManualRequest.init)
    #expect(requests.count == 14)
    try await withSandbox { _, client in
      for request in requests {
        let response = try await request.send(by: client)
        #expect((200..<300).contains(response.status), "\(request): \(response.text)")
      }
    }
  }

  @Test func `Every fault is one`() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/sandbox.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let table = text.components(separatedBy: "| fault | effect |")[1]
      .components(separatedBy: "\n\n")[0]
    let faults = table.split(separator: "\n").dropFirst().flatMap { row in
      // The first column has the faults, each in backticks.
      row.split(separator: "|")[0].split(separator: "`").map(String.init).filter {
        !$0.allSatisfy { " ,".contains($0) }
      }
    }
    #expect(faults.count >= 18)
    for fault in faults { #expect(throws: Never.self, "\(fault)") { try Fault(parsing: fault) } }
  }

  @Test func `The code compiles and does what the page says`() async throws {
    let source = Self.evenly(try String(contentsOfFile: #filePath, encoding: .utf8))
    for line in try Self.blocks("swift").joined().map(Self.evenly) {
      #expect(source.contains(line), "\(line)")
    }
    let server = SandboxServer()
    let address = try await server.start()
    await server.set([Fault(.cut, .next(1), scope: .writes)])
    try await server.send("hello", from: "dina", to: .user("mara"))
    let tagging = Task {
      let client = Client(address)
      let tags = JSON(parsing: Data(#"{"tags": ["urgent"]}"#.utf8))
      // The first answer is cut.
      _ = try? await client.send("PUT", "/users/dina/conversation", tags)
      _ = try await client.send("PUT", "/users/dina/conversation", tags)
    }
    try await server.waitForRequest { $0.method == "PUT" }
    try await tagging.value
    #expect(await server.state(of: .user("dina"), for: "mara")?.tags == ["urgent"])
    await server.holdAnswers()  // requests are processed, their responses wait
    await server.releaseAnswers()
    await server.stop()  // start() listens on the same port again, with the same data
  }
}

/// A request as a line of the page shows it, with curl or with the function `api`.
private struct ManualRequest {
  private let method: String
  private let url: String
  private let body: JSON?

  /// Reads a line; nil for one that is no request.
  init?(line: String) {
    var words = Self.words(line)[...]
    guard let name = words.popFirst(), ["api", "curl"].contains(name) else { return nil }
    var (method, url, body) = ("GET", "", nil as JSON?)
    while let word = words.popFirst() {
      switch word {
      case "-s": break
      case "-X": method = words.popFirst() ?? ""
      case "-d": body = JSON(parsing: Data((words.popFirst() ?? "").utf8))
      default: url = word
      }
    }
    (self.method, self.url, self.body) = (method, url, body)
  }

  /// The words of a line of a shell, without its comment.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    var quote: Character?
    var word: String?
    for character in line {
      switch (quote, character) {
      case (let open?, character) where open == character: quote = nil
      case (nil, "'"), (nil, "\""): (quote, word) = (character, word ?? "")
      case (nil, "#") where word == nil: return words
      case (nil, " "):
        words += [word].compactMap(\.self)
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    return words + [word].compactMap(\.self)
  }

  func send(by client: Client) async throws -> Response {
    for (variable, send) in [("$BASE", client.send), ("$CONTROL", client.control)]
    where url.hasPrefix(variable) {
      return try await send(method, String(url.dropFirst(variable.count)), body)
    }
    Issue.record("\(self) has no address of the sandbox")
    throw CancellationError()
  }
}
