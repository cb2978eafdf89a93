import Foundation
import Testing

/// The table of modules in `ARCHITECTURE.md`, the dependencies in `Package.swift` and the imports in the
/// sources agree, in all directions.
@Suite struct ModuleTests {
  @Test func `Every module imports exactly what the table gives it`() throws {
    let table = try ModuleTable()
    for module in try ProjectFiles.folders(in: "Sources") where !Package.isC(module) {
      let row = try #require(table.rows[module], "\(module) is not in the table")
      guard row != ["*"] else { continue }
      let imported = try ProjectFiles.imports(under: "Sources/\(module)")
      for name in imported.subtracting(row) { Issue.record("\(module) imports \(name)") }
      for name in row.subtracting(imported) { Issue.record("\(module) does not import \(name)") }
    }
  }

  @Test func `Every module of the table exists`() throws {
    #expect(try Set(ModuleTable().rows.keys) == Set(ProjectFiles.folders(in: "Sources")))
  }

  @Test func `Every target depends on exactly what its files import`() throws {
    let package = try Package()
    #expect(try Set(ProjectFiles.folders(in: "Sources")).isSubset(of: package.targets.map(\.name)))
    for target in package.targets where !Package.isC(target.name) {
      let imported = try ProjectFiles.imports(under: target.path).intersection(package.modules)
      let declared = Set(target.dependencies)
      #expect(declared.count == target.dependencies.count, "\(target.name) names one twice")
      for name in imported.subtracting(declared) {
        Issue.record("\(target.name) imports \(name), which Package.swift does not give it")
      }
      for name in declared.subtracting(imported).subtracting(target.programs) {
        Issue.record("\(target.name) depends on \(name) in Package.swift and does not import it")
      }
    }
  }

  @Test func `Only the effect runner begins tasks where the loop could starve them`() throws {
    for module in ["EventLoop", "RecentChats", "RecentChatsPane", "Terminal", "CurlTransport"] {
      let files = ProjectFiles.swiftFiles(under: "Sources/\(module)")
      #expect(!files.isEmpty, "\(module) is no module")
      for path in files where !path.hasSuffix("/EffectRunner.swift") {
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

/// The targets of `Package.swift`, as far as its text gives them.
private struct Package {
  struct Target {
    let name: String
    /// The folder of its files, from the root.
    let path: String
    let dependencies: [String]
    /// Programs that it runs, or that its files only name.
    let programs: Set<String>
  }

  let targets: [Target]

  /// Everything that a target can depend on.
  var modules: Set<String> { Set(targets.map(\.name) + targets.flatMap(\.dependencies)) }

  /// The facades, whose C files import nothing.
  static func isC(_ module: String) -> Bool {
    ProjectFiles.swiftFiles(under: "Sources/\(module)").isEmpty
      && FileManager.default.fileExists(
        atPath: ProjectFiles.root.appending(path: "Sources/\(module)/include").path)
  }

  init() throws {
    let text = try ProjectFiles.text("Package.swift")
    let list = text[(text.range(of: "\n  targets: [")?.upperBound ?? text.endIndex)...]
    let products = Dictionary(
      uniqueKeysWithValues: text.matches(
        of: /let (\w+) = Target\.Dependency\.product\(\s*name: "(\w+)"/
      ).map { (String($0.1), String($0.2)) })
    let starts = list.matches(
      of: /(module|tests|\.target|\.testTarget|\.executableTarget)\(\s*(?:name: )?"([\w-]+)"/)
    targets = zip(starts, starts.dropFirst().map(\.range.lowerBound) + [list.endIndex]).map {
      start, end in
      Self.target(
        named: String(start.2), kind: start.1, list[start.range.upperBound..<end], products)
    }
  }

  private static func target(
    named name: String, kind: Substring, _ text: Substring, _ products: [String: String]
  ) -> Target {
    let list = text.firstMatch(of: /(?:imports|of|dependencies): \[([^\]]*)\]/)?.1 ?? ""
    let words = list.matches(of: /"([\w-]+)"|(\w+)/)
    let dependencies = words.map { word in
      word.1.map(String.init) ?? word.2.flatMap { products[String($0)] ?? String($0) } ?? ""
    }
    let path = text.firstMatch(of: /path: "([^"]+)"/).map { String($0.1) }
    let folder = kind == "tests" ? "Tests" : "Sources"
    return Target(
      name: name, path: path ?? "\(folder)/\(name)", dependencies: dependencies,
      programs: kind == "tests" ? ["recents", "TerminalProbe"] : [])
  }
}
