import Screen

/// Loads themes by name.
///
/// Loading never fails. What cannot be understood is reported and left out, down to the built-in
/// theme, which needs no file.
public struct ThemeCatalog: Sendable {
  /// The name of the theme that is there without a file.
  public static let builtinName = Theme.builtinName

  private let names: [String]
  private let read: @Sendable (_ name: String) -> String?

  /// Makes a catalog.
  ///
  /// - Parameters:
  ///   - names: The themes there are, to propose one for a name that is not among them.
  ///   - read: Gives the text of the theme of that name (`nord`, not `nord.toml`); nil if there is
  ///     none.
  public init(
    names: [String] = [], read: @escaping @Sendable (_ name: String) -> String?
  ) {
    self.names = names
    self.read = read
  }

  /// Loads a theme and those it inherits from.
  public func load(_ name: String) -> LoadedTheme {
    var findings = Findings()
    let inheritance = ThemeInheritance(names: names + [Self.builtinName], read: read)
    let (files, names) = inheritance.files(of: name, findings: &findings)
    guard let file = files.first else {
      return LoadedTheme(
        theme: .builtin, title: Self.builtinName, diagnostics: findings.diagnostics, names: names)
    }
    let theme = ThemeBuilder(files, findings: &findings).theme(name: name)
    return LoadedTheme(
      theme: theme, title: file.name ?? name, diagnostics: findings.diagnostics, names: names)
  }
}
