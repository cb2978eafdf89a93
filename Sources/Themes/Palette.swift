import Screen

/// The colours that a theme has names for.
struct Palette {
  private var colors: [String: Color] = ["default": .terminalDefault]
  private var names: [String] = []

  /// Reads the palettes of a theme and of those it inherits from, its own first.
  init(_ files: [ThemeFile], findings: inout Findings) {
    for (name, color) in Color.named { colors[name] = color }
    var own: [String: Color] = [:]
    for file in files {
      for (name, entry) in file.palette.sorted(by: { $0.key < $1.key }) {
        // Names of the palette itself mean nothing here: an entry says what it is.
        guard let color = color(entry.value, at: entry.place, findings: &findings) else { continue }
        if own[name] == nil { own[name] = color }
      }
    }
    colors.merge(own) { _, own in own }
    names = own.keys.sorted()
  }

  /// The colour a value means; nil, with a finding, if it means none.
  func color(_ value: ThemeValue, at place: Place, findings: inout Findings) -> Color? {
    switch value {
    case .number(let number):
      if let index = UInt8(exactly: number) { return .indexed(index) }
      findings.report("colour numbers go from 0 to 255, not \(number)", at: place)
    case .text(let text):
      if let color = colors[text] ?? UInt8(text).map(Color.indexed) ?? Self.exact(text) {
        return color
      }
      findings.report(problem(with: text), at: place)
    case .list, .table, .other:
      findings.report(Wording.expected("a colour", value), at: place)
    }
    return nil
  }

  private func problem(with text: String) -> String {
    if text.hasPrefix("#") { return "\"\(text)\" is no colour; write \"#rrggbb\"" }
    if let number = Int(text) { return "colour numbers go from 0 to 255, not \(number)" }
    return Wording.unknown(
      "colour", text, among: names + ["default"] + Color.named.map(\.name))
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
