internal import TOMLText

/// Follows a theme to those it is based on.
struct ThemeInheritance {
  /// The themes there are, as far as they are known.
  let names: [String]
  /// Gives the text of a theme.
  let read: (String) -> String?

  /// The files of a theme, its own first; none when there is nothing to read.
  ///
  /// - Parameters:
  ///   - name: The theme.
  ///   - findings: Takes what is wrong.
  /// - Returns: As many files as could be read before one was missing or came again, and the names
  ///   that were asked for.
  func files(
    of name: String, findings: inout Findings
  ) -> (files: [ThemeFile], names: [String]) {
    var files: [ThemeFile] = []
    var path: [String] = []
    var wanted: String? = name
    while let current = wanted {
      let askedAt = files.last.map { Place(file: $0.file, keys: ["inherits"]) }
      if path.contains(current) {
        let circle = (path.drop { $0 != current } + [current]).joined(separator: " → ")
        findings.report("themes inherit in a circle: \(circle)", at: askedAt ?? Self.place(current))
        break
      }
      path.append(current)
      guard let file = file(current, askedAt: askedAt, findings: &findings) else { break }
      files.append(file)
      wanted = file.inherits
    }
    return (files, path)
  }

  private func file(
    _ name: String, askedAt: Place?, findings: inout Findings
  ) -> ThemeFile? {
    guard let text = Self.isPlain(name) ? read(name) : nil else {
      // The built-in theme is what every other rests on; nothing is missing.
      if name != ThemeCatalog.builtinName {
        findings.report(
          Wording.missing("theme", name, among: names), at: askedAt ?? Place(file: ""))
      }
      return nil
    }
    guard !TOMLText.holdsNUL(text) else {
      findings.report("holds a NUL, which no theme can have", at: Place(file: "\(name).toml"))
      return nil
    }
    do {
      let values = try ThemeValue.file(text)
      return ThemeFile(file: "\(name).toml", values: values, findings: &findings)
    } catch {
      findings.report(error.text, file: "\(name).toml", line: error.line, column: error.column)
      return nil
    }
  }

  private static func place(_ name: String) -> Place { Place(file: "\(name).toml") }

  /// A name from a file must not lead out of the folder of themes.
  private static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.contains { $0 == "/" || $0 == "\0" }
  }
}
