import Diagnostics
import Foundation
import Screen
import Testing
import Themes

@Suite("Shipped theme")
struct ShippedThemesTests {
  @Test func `is one of ten`() {
    #expect(
      ShippedThemes.names == [
        "colour-blind-safe", "default", "default-light", "dracula", "gruvbox-dark",
        "gruvbox-light", "high-contrast", "mono", "nord", "solarized-light",
      ])
  }

  @Test(arguments: ShippedThemes.names)
  func `loads without a diagnostic`(_ name: String) {
    let loaded = ShippedThemes.catalog.load(name)
    #expect(loaded.diagnostics.map(\.description) == [])
    #expect(loaded.theme.name == name)
    #expect(loaded.title != name)
  }

  @Test(arguments: ShippedThemes.names)
  func `styles every role itself`(_ name: String) throws {
    let text = try String(
      contentsOf: ShippedThemes.folder.appendingPathComponent("\(name).toml"), encoding: .utf8)
    let keys = text.split(separator: "\n").compactMap { line in
      line.split(separator: "=").first?.trimmingCharacters(in: CharacterSet(charactersIn: " \""))
    }
    for role in Role.allCases {
      // `text` alone would be a default, not a decision.
      let wanted = role.lookupNames.filter { role == .text || $0 != "text" }
      #expect(wanted.contains(where: keys.contains), "\(role.rawValue)")
    }
  }

  @Test(arguments: ShippedThemes.names)
  func `is read: 4.5 to 1, in every state of a row`(_ name: String) {
    let wanted = name == "high-contrast" ? 7.0 : 4.5
    let ground: Color = name.hasSuffix("light") ? .rgb(255, 255, 255) : .rgb(0, 0, 0)
    // DefaultThemeContrastTests measures these on both backgrounds.
    let marks: [Role] =
      name == "default"
      ? [.online, .pin, .pendingMark, .selectionMark, .staleMark, .ticksRead] : []
    let ratios = paints(of: name).filter {
      $0.0.role != .border && !marks.contains($0.0.role)
    }.compactMap { paint, style in
      let background = style.background == .terminalDefault ? ground : style.background
      return Contrast.ratio(style.foreground, background).map { (paint, $0) }
    }
    #expect(ratios.isEmpty == Self.themesOfTerminal.contains(name))
    for (paint, ratio) in ratios { #expect(ratio >= wanted, "\(paint) has only \(ratio)") }
  }

  /// Themes in the terminal's own colours, which nobody can measure.
  private static let themesOfTerminal: Set = ["default", "mono"]

  @Test(arguments: ShippedThemes.names)
  func `conveys nothing by colour alone`(_ name: String) {
    let theme = ShippedThemes.catalog.load(name).theme
    func attributes(_ role: Role, _ states: PaintStates = []) -> Attributes {
      theme.style(for: Paint(role, states)).attributes
    }
    #expect(attributes(.nameUnread) != attributes(.name))
    for role in [Role.name, .preview, .time, .tag] {
      #expect(attributes(role, .selected) != attributes(role))
      #expect(attributes(role, .pending) != attributes(role) || role == .preview)
    }
    #expect(attributes(.promptAdd) != attributes(.promptRemove))
    #expect(attributes(.statusFailure) != attributes(.statusNotice))
    #expect(attributes(.match) != attributes(.name))
  }

  @Test(arguments: ShippedThemes.names)
  func
    `takes the colours of an old list away, and leaves it as easy to read as the previews of a live one`(
      _ name: String
    )
  {
    let theme = ShippedThemes.catalog.load(name).theme
    let preview = theme.style(for: Paint(.preview))
    for role in Role.allCases where role.rawValue.hasPrefix("row.") {
      let (live, old) = (theme.style(for: Paint(role)), theme.style(for: Paint(role, .stale)))
      if [.pendingMark, .selectionMark, .staleMark].contains(role) {
        #expect(old.foreground == live.foreground, "\(role)")
      } else {
        #expect(old.foreground == preview.foreground, "\(role)")
      }
      // Terminals dim to different degrees: acceptable for their own colours, not for measured
      // ones.
      #expect(
        !old.attributes.contains(.dim)
          || old.foreground == .terminalDefault && preview.attributes.contains(.dim), "\(role)")
    }
    for role in [Role.name, .badge, .tag, .sender, .pin, .online] {
      #expect(theme.style(for: Paint(role)) != theme.style(for: Paint(role, .stale)), "\(role)")
    }
    let (unread, read) = (Paint(.nameUnread, .stale), Paint(.name, .stale))
    #expect(theme.style(for: unread).attributes.contains(.bold))
    #expect(!theme.style(for: unread).attributes.contains(.dim))
    #expect(theme.style(for: unread).attributes != theme.style(for: read).attributes)
  }

  @Test func `without colours has none`() {
    for (paint, style) in paints(of: "mono") {
      #expect(style.foreground == .terminalDefault, "\(paint)")
      #expect(style.background == .terminalDefault, "\(paint)")
    }
  }

  @Test func `called default is the built-in one`() {
    #expect(ShippedThemes.catalog.load("default").theme == Theme.builtin)
  }

  @Test(arguments: ["default", "default-light"])
  func `lets the terminal's background through where it is called default`(_ name: String) {
    #expect(paints(of: name).allSatisfy { $0.1.background == .terminalDefault })
  }

  @Test func `is described with every role and every theme in the folder's README`() throws {
    let readme = try String(
      contentsOf: ShippedThemes.folder.appendingPathComponent("README.md"), encoding: .utf8)
    let source = ShippedThemes.folder.deletingLastPathComponent()
      .appendingPathComponent("Sources/Screen/Paint/Role.swift")
    let listed = readme.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
    let roles = try Self.rows(ofRolesIn: String(contentsOf: source, encoding: .utf8))
    #expect(roles.count == Role.allCases.count)
    #expect(listed.suffix(roles.count) == roles)
    for name in ShippedThemes.names { #expect(listed.contains { $0.hasPrefix("| `\(name)` |") }) }
    #expect(listed.count == roles.count + ShippedThemes.names.count)
  }

  /// The rows the table must have: each role with its documentation.
  private static func rows(ofRolesIn source: String) -> [String] {
    var rows: [String] = []
    var sentence: [Substring] = []
    for line in source.split(separator: "\n").map({ $0.drop { $0 == " " } }) {
      if line.hasPrefix("/// ") {
        sentence.append(line.dropFirst(4))
      } else {
        if line.hasPrefix("case "), let name = line.split(separator: "\"").last {
          rows.append("| `\(name)` | \(sentence.joined(separator: " ")) |")
        }
        sentence = []
      }
    }
    return rows
  }

  private func paints(of name: String) -> [(Paint, Style)] {
    let theme = ShippedThemes.catalog.load(name).theme
    return Role.allCases.flatMap { role in
      // Only rows have states.
      let count = role.rawValue.hasPrefix("row.") ? PaintStates.combinations : 1
      return (0..<count).map { bits in
        let paint = Paint(role, PaintStates(rawValue: UInt8(bits)))
        return (paint, theme.style(for: paint))
      }
    }
  }
}
