import Diagnostics
import Screen
import TOML

/// Builds a theme from its files.
struct ThemeBuilder {
  private var styles: [String: StyleEntry] = [:]
  private var tags: [String: StyleEntry] = [:]
  /// The patterns of `tags`, the most specific first.
  private var tagPatterns: [String] = []
  private var patches: [PaintStates: StylePatch] = [:]

  /// Interprets the files of a theme, its own first; earlier files take precedence.
  init(_ files: [ThemeFile], findings: inout Findings) {
    let reader = StyleReader(palette: Palette(files, findings: &findings))
    for file in files {
      addStyles(of: file, reader, findings: &findings)
      addTags(of: file, reader, findings: &findings)
      addPatches(of: file, reader, findings: &findings)
    }
    tagPatterns = Array(tags.keys.sorted(by: Self.isMoreSpecific).prefix(Paint.mostTagStyles))
  }

  /// Returns the complete theme.
  func theme(name: String) -> Theme { Theme(name: name, tagPatterns: tagPatterns, style: style) }

  private mutating func addStyles(
    of file: ThemeFile, _ reader: StyleReader, findings: inout Findings
  ) {
    for (name, node) in file.styles.sorted(by: { $0.key < $1.key }) {
      guard Role.themeNames.contains(name) else {
        findings.report(Problem(unknown: "role", name, among: Role.themeNames), at: node.place)
        continue
      }
      let style = reader.style(node, findings: &findings)
      styles[name] = styles[name]?.over(style) ?? style
    }
  }

  private mutating func addTags(
    of file: ThemeFile, _ reader: StyleReader, findings: inout Findings
  ) {
    for (pattern, node) in file.tags.sorted(by: { $0.key < $1.key }) {
      let style = reader.style(node, findings: &findings)
      tags[pattern] = tags[pattern]?.over(style) ?? style
      if tags.count == Paint.mostTagStyles + 1 {
        findings.report(
          Problem("a theme has at most \(Paint.mostTagStyles) styles for tags"), at: node.place)
      }
    }
  }

  /// Orders patterns: names without asterisks first, then the longer ones.
  private static func isMoreSpecific(_ one: String, _ other: String) -> Bool {
    func rank(_ pattern: String) -> (Int, Int) {
      (pattern.contains("*") ? 1 : 0, -pattern.count { $0 != "*" })
    }
    return rank(one) == rank(other) ? one < other : rank(one) < rank(other)
  }

  private mutating func addPatches(
    of file: ThemeFile, _ reader: StyleReader, findings: inout Findings
  ) {
    for (name, node) in file.states.sorted(by: { $0.key < $1.key }) {
      guard let state = PaintStates.named.first(where: { $0.name == name })?.state else {
        let names = PaintStates.named.map(\.name)
        findings.report(Problem(unknown: "state", name, among: names), at: node.place)
        continue
      }
      let patch = reader.patch(node, findings: &findings)
      if patches[state] == nil { patches[state] = patch }
    }
  }

  private func style(_ paint: Paint) -> Style {
    let own = paint.tagStyle > 0 ? tags[tagPatterns[Int(paint.tagStyle) - 1]] : nil
    let entries = [own].compactMap(\.self) + paint.role.lookupNames.compactMap { styles[$0] }
    let builtin = Theme.builtin.style(for: Paint(paint.role))
    var style = Style(
      foreground: entries.lazy.compactMap(\.foreground).first ?? builtin.foreground,
      background: entries.lazy.compactMap(\.background).first ?? builtin.background,
      attributes: entries.lazy.compactMap(\.attributes).first ?? builtin.attributes)
    for (_, state) in PaintStates.named where paint.states.contains(state) {
      let general = patches[state] ?? Theme.builtinPatch(for: state)
      let own = entries.lazy.compactMap { $0.patches[state] }.first ?? StylePatch()
      style = own.applied(to: general.applied(to: style))
    }
    return style
  }
}

extension Role {
  /// All names that a theme may style: roles, and the groups to which they fall back.
  static let themeNames: [String] = {
    var names: [String] = []
    for role in allCases {
      for name in role.lookupNames.reversed() where !names.contains(name) { names.append(name) }
    }
    return names
  }()
}

/// The colour names of a theme.
struct Palette {
  private var colors: [String: Color] = ["default": .terminalDefault]
  private var names: [String] = []

  /// Reads the palettes of a theme and of those it inherits from, its own first.
  init(_ files: [ThemeFile], findings: inout Findings) {
    for (name, color) in Color.named { colors[name] = color }
    var own: [String: Color] = [:]
    for file in files {
      for (name, node) in file.palette.sorted(by: { $0.key < $1.key }) {
        // A palette entry cannot refer to another name of the palette: it is defined by a value.
        guard let color = color(node, findings: &findings) else { continue }
        if own[name] == nil { own[name] = color }
      }
    }
    colors.merge(own) { _, own in own }
    names = own.keys.sorted()
  }

  /// The colour of a value; nil, with a finding, if the value is not a colour.
  func color(_ node: TOMLNode, findings: inout Findings) -> Color? {
    findings.checked(node) { node throws(Problem) in try color(node) }
  }

  private func color(_ node: TOMLNode) throws(Problem) -> Color {
    switch node.value {
    case .integer(let number):
      guard let index = UInt8(exactly: number) else { throw Self.outOfRange(number) }
      return .indexed(index)
    case .string(let text):
      guard let color = colors[text] ?? UInt8(text).map(Color.indexed) ?? Self.exact(text) else {
        throw problem(with: text)
      }
      return color
    case .number, .boolean, .moment, .array, .table: throw node.mismatch("a colour")
    }
  }

  private func problem(with text: String) -> Problem {
    if text.hasPrefix("#") {
      return Problem("\(Problem.quoted(text)) is no colour; write \"#rrggbb\"")
    }
    if let number = Int(text) { return Self.outOfRange(number) }
    return Problem(
      unknown: "colour", text, among: names + ["default"] + Color.named.map(\.name))
  }

  private static func outOfRange(_ number: Int) -> Problem {
    Problem("colour numbers go from 0 to 255, not \(number)")
  }

  private static func exact(_ text: String) -> Color? {
    let digits = text.dropFirst()
    guard text.hasPrefix("#"), digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    return .rgb(
      UInt8(value >> 16 & 0xff), UInt8(value >> 8 & 0xff), UInt8(value & 0xff))
  }
}
