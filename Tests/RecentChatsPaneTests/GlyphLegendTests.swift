import Testing

@testable import RecentChatsPane

@Suite struct GlyphLegendTests {
  /// The glyphs that mean nothing: lines of boxes.
  private static let lines: Set<Glyph> = [
    .horizontal, .vertical, .topLeft, .topRight, .bottomLeft, .bottomRight,
  ]

  @Test func `The help explains every glyph that the screen can show`() {
    #expect(Set(Glyph.legend.map(\.key)) == Set(Glyph.allCases).subtracting(Self.lines))
    #expect(Glyph.legend.count == Set(Glyph.legend.map(\.value)).count)
  }
}
