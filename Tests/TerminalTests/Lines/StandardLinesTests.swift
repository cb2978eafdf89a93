import Glibc
import Screen
import Testing

@testable import Terminal

@MainActor
@Suite("Lines on descriptors", .serialized)
struct StandardLinesTests {
  private let input: (read: Int32, write: Int32)
  private let output: (read: Int32, write: Int32)

  init() throws {
    input = try Self.pipe()
    output = try Self.pipe()
  }

  /// A pipe of this process alone: a child of a test beside this one would keep it open.
  private static func pipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    try #require(Glibc.pipe(&ends) == 0)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    return (ends[0], ends[1])
  }

  private func put(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(write(input.write, bytes, bytes.count) == bytes.count)
  }

  private func got() -> String {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(output.read, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  private func close() { for end in [input.read, input.write, output.read] { Glibc.close(end) } }

  @Test func `Lines come one by one, then the end`() throws {
    let stream = try StandardLines(input: input.read, output: output.write)
    defer { stream.close() }
    #expect(!stream.isTyped)
    #expect(stream.nextLine() == nil)
    put("one\ntwo\nthr")
    #expect(stream.nextLine() == .line("one"))
    #expect(stream.hasLine)
    #expect(stream.nextLine() == .line("two"))
    #expect(!stream.hasLine)
    #expect(stream.nextLine() == nil)
    put("ee")
    Glibc.close(input.write)
    var rest: [TypedLine] = []
    while rest.last != .end { rest += [stream.nextLine()].compactMap(\.self) }
    #expect(rest == [.line("three"), .end])
    #expect(stream.inputDescriptor == nil)
  }

  @Test func `Lines are written whole, also to a stream that takes a part at a time`() async throws
  {
    let stream = try StandardLines(input: input.read, output: output.write)
    defer { close() }
    let lines = (0..<20_000).map { "\($0). zwei ü" }
    let all = lines.map { $0 + "\n" }.joined()
    // More than a pipe holds: it is read while it is written.
    let reader = Task.detached { [end = output.read] in
      var bytes: [UInt8] = []
      while bytes.count < all.utf8.count { bytes += Self.piece(of: end) }
      return String(decoding: bytes, as: UTF8.self)
    }
    stream.write(lines)
    #expect(await reader.value == all)
    stream.close()
  }

  private nonisolated static func piece(of descriptor: Int32) -> [UInt8] {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    poll(&polled, 1, -1)
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }

  @Test func `Who does not read on does not keep the program from ending`() throws {
    let stream = try StandardLines(input: input.read, output: output.write)
    defer { stream.close() }
    raise(SIGTERM)
    stream.write([String(repeating: "more than a pipe holds ", count: 10_000)])
    #expect(stream.nextSignal() == SIGTERM)
  }

  @Test func `A signal that is ignored stays so, as nohup wants it`() throws {
    let before = signal(SIGHUP, SIG_IGN)
    defer { signal(SIGHUP, before) }
    let stream = try StandardLines(input: input.read, output: output.write)
    defer { stream.close() }
    raise(SIGHUP)
    #expect(stream.nextSignal() == nil)
  }

  @Test func `When nobody reads any more, that is the signal to end, and nothing else is written`()
    throws
  {
    let stream = try StandardLines(input: input.read, output: output.write)
    defer { stream.close() }
    #expect(stream.nextSignal() == nil)
    Glibc.close(output.read)
    stream.write(["lost"])
    #expect(stream.hasSignal)
    #expect(stream.nextSignal() == SIGPIPE)
    stream.write(["lost, too"])
  }

  @Test func `A signal that asks for the end is reported and does not kill`() throws {
    let stream = try StandardLines(input: input.read, output: output.write)
    defer { stream.close() }
    raise(SIGTERM)
    var polled = pollfd(fd: stream.signalDescriptor, events: Int16(POLLIN), revents: 0)
    #expect(poll(&polled, 1, 0) == 1)
    #expect(stream.nextSignal() == SIGTERM)
    #expect(stream.nextSignal() == nil)
  }
}
