import FoundationEssentials

/// A file of the `Fixtures` folder next to the tests.
enum Fixture {
  static func bytes(_ name: String, test: String = #filePath) throws -> [UInt8] {
    let folder = URL(filePath: test).deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appending(path: "Fixtures/\(name)")))
  }
}
