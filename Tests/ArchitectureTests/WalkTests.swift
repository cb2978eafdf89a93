import Foundation
import Testing

/// The walks of `ARCHITECTURE.md` name files that exist, and as many as their headings say.
@Suite struct WalkTests {
  @Test func `Every file of a walk exists once in its module`() throws {
    for walk in try Walk.all() {
      for file in walk.files {
        let paths = ProjectFiles.files(under: "Sources/\(file.module)").filter {
          $0.hasSuffix("/" + file.name)
        }
        #expect(paths.count == 1, "\(walk.title) names \(file.module)/\(file.name)")
      }
    }
  }

  @Test func `The heading of a walk says how many files it has`() throws {
    let walks = try Walk.all()
    #expect(walks.count == 4)
    for walk in walks {
      #expect(walk.title.hasSuffix(": \(walk.files.count) files"))
      #expect(Set(walk.files).count == walk.files.count, "\(walk.title) names a file twice")
    }
  }
}

/// A way through the program, as a table of modules and files.
private struct Walk {
  /// A file of a walk.
  struct File: Hashable {
    var module: String
    var name: String
  }

  var title: String
  var files: [File]

  /// The walks, in the order of the page.
  static func all() throws -> [Walk] {
    let page = try ProjectFiles.text("ARCHITECTURE.md")
    let section = page.split(separator: "\n## ").first { $0.hasPrefix("Walks\n") } ?? ""
    return section.split(separator: "\n### ").dropFirst().map(Walk.init)
  }

  private init(_ text: Substring) {
    let lines = text.split(separator: "\n")
    title = lines.first.map(String.init) ?? ""
    files = lines.flatMap { line in
      line.wholeMatch(of: /\| (\w+) \| (`.*`) \|/).map { row in
        row.2.matches(of: /`([^`]+)`/).map { match in
          let name = String(match.1)
          return File(
            module: String(row.1), name: name.contains(".") ? name : name + ".swift")
        }
      } ?? []
    }
  }
}
