import Screen
import TestSupport
import Testing

@Suite("Screens look as recorded")
struct PaneGoldenTests {
  private static let sizes = [
    Size(rows: 24, columns: 80), Size(rows: 50, columns: 200), Size(rows: 10, columns: 40),
    Size(rows: 6, columns: 20), Size(rows: 4, columns: 20), Size(rows: 3, columns: 19),
    Size(rows: 1, columns: 1),
  ]

  @Test("The list at every size", arguments: sizes)
  func list(_ size: Size) {
    check(.list, size)
  }

  @Test("Every other screen in a usual terminal", arguments: Scene.allCases.dropFirst())
  func usual(_ scene: Scene) {
    check(scene, Size(rows: 24, columns: 80))
  }

  @Test("Every other screen in a small terminal", arguments: Scene.allCases.dropFirst())
  func small(_ scene: Scene) {
    check(scene, Size(rows: 10, columns: 40))
  }

  @Test("Every other screen in the smallest terminal", arguments: Scene.allCases.dropFirst())
  func smallest(_ scene: Scene) {
    check(scene, Size(rows: 4, columns: 20))
  }

  @Test(
    "Boxes, the tag editor and a long list that is read in a large terminal",
    arguments: [Scene.help, .tags, .details, .journal, .reading])
  func large(_ scene: Scene) {
    check(scene, Size(rows: 50, columns: 200))
  }

  @Test("Every screen in ASCII", arguments: Scene.allCases)
  func ascii(_ scene: Scene) {
    check(scene, Size(rows: 24, columns: 80), .ascii)
  }

  private func check(_ scene: Scene, _ size: Size, _ form: TextForm = .unicode) {
    let frame = scene.play.frame(in: size, form: form)
    let suffix = form == .ascii ? "-ascii" : ""
    expectGolden(
      frame.dump, named: "\(scene.rawValue)-\(size.columns)x\(size.rows)\(suffix)")
  }
}
