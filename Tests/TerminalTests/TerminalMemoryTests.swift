import Foundation
import Screen
import Testing

@testable import recents

@Suite("What is kept of terminals")
struct TerminalMemoryTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "terminals-\(UUID().uuidString)")

  private func memory(_ environment: [String: String]) throws -> TerminalMemory {
    try #require(
      TerminalMemory(environment: environment.merging(["XDG_STATE_HOME": folder.path]) { $1 }))
  }

  private var file: String {
    get throws {
      try String(contentsOf: folder.appending(path: "recents/terminals"), encoding: .utf8)
    }
  }

  @Test("is told from terminal to terminal, and the last word counts")
  func terminals() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let kitty = try memory(["TERM": "xterm-kitty", "TERM_PROGRAM": "kitty"])
    let inTmux = try memory(
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
    #expect(try memory(["TERM": "xterm"]).recall() == nil)
  }

  @Test(
    "is nothing where the file cannot be read",
    arguments: [
      "", "\n\n", "xterm", "xterm flags\n", "xterm\tflags\textra\n", "\u{0}\u{1}",
      "xterm-2\tflags\n",
      String(repeating: "x", count: 100_000),
    ])
  func damage(_ text: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let memory = try memory(["TERM": "xterm"])
    let state = folder.appending(path: "recents")
    try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: state.appending(path: "terminals"))
    #expect(memory.recall() == nil)
    memory.note(.flags)
    #expect(memory.recall() == .flags)
  }

  @Test("knows names of later versions as far as it knows them")
  func later() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let memory = try memory(["TERM": "xterm"])
    memory.note([])
    let place = folder.appending(path: "recents/terminals")
    try Data("xterm\tflags holograms keycaps\n".utf8).write(to: place)
    #expect(memory.recall() == [.flags, .keycaps])
  }

  @Test("does not grow without end, holds nothing that steers, and needs no folder")
  func limits() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    for number in 0..<80 { try memory(["TERM": "x\u{1b}\t\n\(number)"]).note(.flags) }
    let lines = try file.split(separator: "\n")
    #expect(lines.count == 50)
    #expect(lines.first == "x79\tflags")
    #expect(TerminalMemory(environment: [:]) == nil)
    let nowhere = try #require(TerminalMemory(environment: ["XDG_STATE_HOME": "/proc/none"]))
    nowhere.note(.flags)
    #expect(nowhere.recall() == nil)
  }
}
