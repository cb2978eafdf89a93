import Foundation
import RecentChatsPane
import Screen
import TestSupport
import Testing

@testable import Terminal

/// The images in `docs/screens`, and the page that shows them.
///
/// `make screens` creates them; this suite checks that they match what the program draws now.
@Suite struct ScreensTests {
  @Test(arguments: Exhibit.all)
  func `Pictures show what is drawn today`(exhibit: Exhibit) {
    expect(exhibit.picture, in: "screens/\(exhibit.name).svg")
  }

  @Test func `The page shows every picture and no other`() throws {
    expect(ExhibitPage.text, in: "screens.md")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.docs.appendingPathComponent("screens").path)
    #expect(files.sorted() == Exhibit.all.map { "\($0.name).svg" }.sorted())
  }

  private static let docs = ShippedThemes.folder.deletingLastPathComponent()
    .appendingPathComponent("docs")

  private func expect(
    _ text: String, in path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let golden = Golden(file: Self.docs.appendingPathComponent(path))
    let records = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"
    if let problem = golden.check(text, records: records) {
      Issue.record("\(problem); make screens makes it anew", sourceLocation: sourceLocation)
    }
  }
}
