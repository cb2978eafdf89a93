import Conversations
import RecentChats
import Screen
import TestSupport
import Testing

@testable import RecentChatsPane

@Suite("What stands where somebody points")
struct PointingTests {
  private static let usual = Size(rows: 24, columns: 80)

  private static func pane(_ form: TextForm = .unicode) -> RecentChatsPane {
    RecentChatsPane(glyphs: GlyphSet(form: form), keyMap: .standard, form: form)
  }

  /// What stands at every place of a screen, one character a cell.
  private static func map(
    of viewModel: RecentChatsViewModel, _ size: Size, _ form: TextForm = .unicode
  ) -> String {
    let pane = pane(form)
    return (0..<size.rows).map { row in
      String(
        (0..<size.columns).map { column in
          sign(pane.target(at: Position(row: row, column: column), of: viewModel, size: size))
        })
    }.joined(separator: "\n") + "\n"
  }

  private static func sign(_ target: PaneTarget) -> Character {
    switch target {
    case .row: "r"
    case .tag: "#"
    case .view: "v"
    case .box: "b"
    case .besideOverlay: "-"
    case .nothing: "."
    }
  }

  @Test(arguments: [
    Scene.list, .notice, .filtering, .filter, .tags, .help, .details, .question, .views,
  ])
  func `on a screen of each kind`(_ scene: Scene) {
    expectGolden(
      Self.map(of: scene.viewModel, Self.usual), named: "pointing-\(scene.rawValue)-80x24")
  }

  @Test(
    arguments: [Size(rows: 24, columns: 80), Size(rows: 50, columns: 200)],
    [TextForm.unicode, .ascii])
  func `a tag is found under each of its characters as they are drawn`(
    _ size: Size, _ form: TextForm
  ) throws {
    var pane = Self.pane(form)
    let viewModel = Scene.list.viewModel
    let drawn = try #require(Self.place(of: "#vip", in: pane.draw(viewModel, size: size)))
    for offset in 0..<4 {
      let place = Position(row: drawn.row, column: drawn.column + offset)
      #expect(
        pane.target(at: place, of: viewModel, size: size)
          == .tag("vip", of: ConversationID("Ann Lee")))
    }
    let before = Position(row: drawn.row, column: drawn.column - 1)
    #expect(pane.target(at: before, of: viewModel, size: size) == .row(ConversationID("Ann Lee")))
  }

  /// Where a text of one cell a character stands in a frame.
  private static func place(of text: String, in frame: Frame) -> Position? {
    for (row, line) in frame.lines.enumerated() {
      let drawn = line.cells.map(\.grapheme)
      for column in 0..<max(0, drawn.count - text.count)
      where drawn[column...].starts(with: text) {
        return Position(row: row, column: column)
      }
    }
    return nil
  }

  @Test func `nothing stands outside of the screen, or on one that is too small`() {
    let pane = Self.pane()
    let viewModel = Scene.list.viewModel
    for place in [(-1, 0), (0, -1), (24, 0), (1, 80), (Int.max, Int.max)] {
      let position = Position(row: place.0, column: place.1)
      #expect(pane.target(at: position, of: viewModel, size: Self.usual) == .nothing)
    }
    let origin = Position(row: 1, column: 1)
    #expect(pane.target(at: origin, of: viewModel, size: Size(rows: 3, columns: 19)) == .nothing)
  }

  @Test(arguments: 4...30)
  func `every drawn row is the one that is pointed at, at any size`(_ rows: Int) {
    var pane = Self.pane()
    let size = Size(rows: rows, columns: 70)
    for scene in [Scene.list, .notice, .offline, .filter] {
      let frame = pane.draw(scene.viewModel, size: size)
      for row in 0..<rows {
        let place = Position(row: row, column: 0)
        let target = pane.target(at: place, of: scene.viewModel, size: size)
        // The bar stands in front of the selected row and nowhere else.
        let isSelected = frame[row].cells.first?.grapheme == "▌"
        #expect((target == .row(ConversationID("Carl Sagan"))) == isSelected, "\(scene) \(row)")
      }
    }
  }
}
