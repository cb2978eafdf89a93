import Testing

@testable import Screen

@Suite("Theme")
struct ThemeTests {
  @Test func `finds every style at its place`() {
    #expect(Role.allCases.map(\.ordinal) == Array(Role.allCases.indices))
    #expect(MemoryLayout<Role>.size == 1)
    let theme = Theme(name: "numbers") { paint in
      Style(foreground: .rgb(UInt8(paint.role.ordinal), paint.states.rawValue, 0))
    }
    for role in Role.allCases {
      for bits in 0..<UInt8(PaintStates.combinations) {
        let style = theme.style(for: Paint(role, PaintStates(rawValue: bits)))
        #expect(style.foreground == .rgb(UInt8(role.ordinal), bits, 0))
      }
    }
  }

  @Test(arguments: Role.allCases)
  func `that is built in shows every state without colour`(_ role: Role) {
    let plain = Theme.builtin.style(for: Paint(role)).attributes
    #expect(Theme.builtin.style(for: Paint(role, .selected)).attributes != plain)
    let unread = [Role.name, .preview, .time].contains(role)
    if unread { #expect(Theme.builtin.style(for: Paint(role, .pending)).attributes != plain) }
    if unread { #expect(Theme.builtin.style(for: Paint(role, .stale)).attributes.contains(.dim)) }
  }

  @Test func `distinguishes unread names without colour`() {
    let read = Theme.builtin.style(for: Paint(.name)).attributes
    #expect(Theme.builtin.style(for: Paint(.nameUnread)).attributes == read.union(.bold))
  }

  @Test func `is looked up by ever shorter names`() {
    #expect(Role.nameUnread.lookupNames == ["row.name.unread", "row.name", "row", "text"])
    #expect(Role.placeholder.lookupNames == ["text.placeholder", "text"])
    #expect(Role.text.lookupNames == ["text"])
  }

  @Test func `is changed by a patch only where the patch defines it`() {
    let style = Style(foreground: .red, attributes: [.bold, .dim])
    #expect(StylePatch().applied(to: style) == style)
    #expect(
      StylePatch(background: .blue, adding: .reverse, removing: .dim).applied(to: style)
        == Style(foreground: .red, background: .blue, attributes: [.bold, .reverse]))
    #expect(
      StylePatch(attributes: .italic, adding: .underline).applied(to: style).attributes
        == [.italic, .underline])
  }
}
