import Foundation
import Testing

/// The version stands in one place, and the changelog knows it.
@Suite struct VersionTests {
  @Test func `The version is that of the newest entry of the changelog`() throws {
    let version = try Self.version()
    let changelog = try ProjectFiles.text("CHANGELOG.md")
    // Before the first release there is no entry with a version, only the announcement of one.
    let newest =
      changelog.firstMatch(of: /\n## \[(\d+\.\d+\.\d+)\]/)?.1
      ?? changelog.firstMatch(of: /The first release will be (\d+\.\d+\.\d+)\./)?.1
    #expect(newest.map(String.init) == version)
  }

  @Test func `No other source file holds the version`() throws {
    let version = try Self.version()
    for path in ProjectFiles.swiftFiles(under: "Sources") where path != Self.file {
      #expect(try !ProjectFiles.text(path).contains("\"\(version)\""), "\(path)")
    }
    #expect(try ProjectFiles.text("CONTRIBUTING.md").contains("`\(Self.file)`"))
  }

  private static let file = "Sources/recents/Commands/Recents.swift"

  private static func version() throws -> String {
    let declaration = /enum Version \{\s*static let text = "(\d+\.\d+\.\d+)"/
    return String(try #require(ProjectFiles.text(file).firstMatch(of: declaration)?.1))
  }
}
