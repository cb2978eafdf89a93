import Foundation
import Testing

/// The table of modules in `ARCHITECTURE.md` is the law, so it cannot rot.
@Suite struct ModuleTests {
  @Test func `Every module imports what the table allows, and nothing else`() throws {
    let table = try ModuleTable()
    for path in ProjectFiles.swiftFiles(under: "Sources") {
      let module = String(path.split(separator: "/")[1])
      let row = try #require(table.rows[module], "\(module) is not in the table")
      guard row != ["*"] else { continue }
      for name in ProjectFiles.imports(in: try ProjectFiles.text(path)) {
        #expect(row.contains(name), "\(path) imports \(name)")
      }
    }
  }

  @Test func `Every module of the table exists`() throws {
    for module in try ModuleTable().rows.keys {
      let folder = ProjectFiles.root.appending(path: "Sources/\(module)")
      #expect(FileManager.default.fileExists(atPath: folder.path), "\(module)")
    }
  }

  @Test func `Only the effect runner begins tasks where the loop could starve them`() throws {
    for module in ["AppLoop", "RecentChats", "RecentChatsPane", "Terminal", "CurlTransport"] {
      for path in ProjectFiles.swiftFiles(under: "Sources/\(module)")
      where !path.hasSuffix("/EffectRunner.swift") {
        let code = Self.code(try ProjectFiles.text(path))
        for word in ["Task {", "Task.detached", "Task(", "Task.immediate"] {
          #expect(!code.contains(word), "\(path) begins a task")
        }
      }
    }
  }

  @Test(arguments: ["@unchecked Sendable", "nonisolated(unsafe)", "try!", "unsafeBitCast"])
  func `What the compiler cannot check has its proof beside it`(word: String) throws {
    for path in ProjectFiles.swiftFiles(under: "Sources") {
      let lines = try ProjectFiles.text(path).split(
        separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() where Self.code(String(line)).contains(word) {
        let above = lines[max(0, index - 12)..<index]
        #expect(above.contains { $0.contains("Proof") }, "\(path):\(index + 1) gives no proof")
      }
    }
  }

  /// The text without comments.
  private static func code(_ text: String) -> String {
    text.split(separator: "\n").filter {
      !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//")
    }.joined(separator: "\n")
  }
}

/// The table of modules, read from the page.
private struct ModuleTable {
  /// What each module may import; `*` means anything.
  var rows: [String: Set<String>] = [:]

  init() throws {
    for line in try ProjectFiles.text("ARCHITECTURE.md").split(separator: "\n") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard cells.count == 6, cells[1].hasPrefix("`"), cells[1].hasSuffix("`") else { continue }
      let names = (cells[3] + "," + cells[4]).split(separator: ",").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      rows[String(cells[1].dropFirst().dropLast())] = Set(names.filter { !$0.isEmpty })
    }
  }
}
