import Screen

/// Makes a theme of what its files say.
struct ThemeBuilder {
  private var styles: [String: StyleEntry] = [:]
  private var patches: [PaintStates: StylePatch] = [:]

  /// Understands the files of a theme, its own first; what comes first wins.
  init(_ files: [ThemeFile], findings: inout Findings) {
    let reader = StyleReader(palette: Palette(files, findings: &findings))
    for file in files {
      addStyles(of: file, reader, findings: &findings)
      addPatches(of: file, reader, findings: &findings)
    }
  }

  /// The whole theme.
  func theme(name: String) -> Theme { Theme(name: name, style: style) }

  private mutating func addStyles(
    of file: ThemeFile, _ reader: StyleReader, findings: inout Findings
  ) {
    for (name, entry) in file.styles.sorted(by: { $0.key < $1.key }) {
      guard Role.themeNames.contains(name) else {
        findings.report(Wording.unknown("role", name, among: Role.themeNames), at: entry.place)
        continue
      }
      let style = reader.style(entry, findings: &findings)
      styles[name] = styles[name]?.over(style) ?? style
    }
  }

  private mutating func addPatches(
    of file: ThemeFile, _ reader: StyleReader, findings: inout Findings
  ) {
    for (name, entry) in file.states.sorted(by: { $0.key < $1.key }) {
      guard let state = PaintStates.named.first(where: { $0.name == name })?.state else {
        let names = PaintStates.named.map(\.name)
        findings.report(Wording.unknown("state", name, among: names), at: entry.place)
        continue
      }
      let patch = reader.patch(entry, findings: &findings)
      if patches[state] == nil { patches[state] = patch }
    }
  }

  private func style(_ paint: Paint) -> Style {
    let entries = paint.role.lookupNames.compactMap { styles[$0] }
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
