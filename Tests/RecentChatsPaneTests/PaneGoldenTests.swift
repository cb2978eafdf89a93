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

  @Test(arguments: sizes)
  func `The list at every size`(_ size: Size) {
    check(.list, size)
  }

  @Test(arguments: Scene.allCases.dropFirst())
  func `Every other screen in a usual terminal`(_ scene: Scene) {
    check(scene, Size(rows: 24, columns: 80))
  }

  @Test(arguments: Scene.allCases.dropFirst())
  func `Every other screen in a small terminal`(_ scene: Scene) {
    check(scene, Size(rows: 10, columns: 40))
  }

  @Test(arguments: Scene.allCases.dropFirst())
  func `Every other screen in the smallest terminal`(_ scene: Scene) {
    check(scene, Size(rows: 4, columns: 20))
  }

  @Test(arguments: [
    Scene.help, .tags, .details, .journal, .reading, .views, .viewColumns, .selectionTags, .job,
    .jobs, .rules, .proposed, .production,
  ])
  func `Boxes, the tag editor and a long list that is read in a large terminal`(_ scene: Scene) {
    check(scene, Size(rows: 50, columns: 200))
  }

  @Test(arguments: Scene.allCases)
  func `Every screen in ASCII`(_ scene: Scene) {
    check(scene, Size(rows: 24, columns: 80), .ascii)
  }

  private func check(_ scene: Scene, _ size: Size, _ form: TextForm = .unicode) {
    let frame = scene.play.frame(in: size, form: form)
    let suffix = form == .ascii ? "-ascii" : ""
    expectGolden(
      frame.dump, named: "\(scene.rawValue)-\(size.columns)x\(size.rows)\(suffix)")
  }
}
