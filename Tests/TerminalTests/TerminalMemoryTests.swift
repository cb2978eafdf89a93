import Foundation
import Screen
import Testing

@testable import Terminal

@Suite("What is kept of terminals")
struct TerminalMemoryTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "terminals-\(UUID().uuidString)")

  private func memory(_ environment: [String: String]) -> TerminalMemory {
    TerminalMemory(folder: folder.appending(path: "recents").path, environment: environment)
  }

  private var file: String {
    get throws {
      try String(contentsOf: folder.appending(path: "recents/terminals"), encoding: .utf8)
    }
  }

  @Test func `is distinguished by terminal, and the last entry counts`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let kitty = memory(["TERM": "xterm-kitty", "TERM_PROGRAM": "kitty"])
    let inTmux = memory(
      [
        "TERM": "tmux-256color", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.3a",
        "TMUX": "/x",
      ])
    #expect(kitty.recall() == nil)
    kitty.note([.flags, .tones])
    inTmux.note([.joined])
    #expect(kitty.recall() == [.flags, .tones])
    #expect(
      try self.file == "tmux-256color tmux 3.3a TMUX\tjoined\nxterm-kitty kitty\tflags tones\n")
    kitty.note([])
    #expect(kitty.recall() == [])
    #expect(inTmux.recall() == .joined)
    #expect(memory(["TERM": "xterm"]).recall() == nil)
  }

  @Test(arguments: [
    "", "\n\n", "xterm", "xterm flags\n", "xterm\tflags\textra\n", "\u{0}\u{1}",
    "xterm-2\tflags\n",
    String(repeating: "x", count: 100_000),
  ])
  func `is nothing where the file cannot be read`(_ text: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let memory = memory(["TERM": "xterm"])
    let state = folder.appending(path: "recents")
    try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: state.appending(path: "terminals"))
    #expect(memory.recall() == nil)
    memory.note(.flags)
    #expect(memory.recall() == .flags)
  }

  @Test func `knows names of later versions as far as it knows them`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let memory = memory(["TERM": "xterm"])
    memory.note([])
    let place = folder.appending(path: "recents/terminals")
    try Data("xterm\tflags holograms keycaps\n".utf8).write(to: place)
    #expect(memory.recall() == [.flags, .keycaps])
  }

  @Test func `does not grow without end, holds nothing that steers, and needs no folder`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    for number in 0..<80 { memory(["TERM": "x\u{1b}\t\n\(number)"]).note(.flags) }
    let lines = try file.split(separator: "\n")
    let place = folder.appending(path: "recents/terminals").path
    let mode = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(lines.count == 50)
    #expect(lines.first == "x79\tflags")
    let nowhere = TerminalMemory(folder: "/proc/none/recents", environment: [:])
    nowhere.note(.flags)
    #expect(nowhere.recall() == nil)
  }
}
