public import Diagnostics
public import Screen
import TOML

/// Loads themes by name.
///
/// Loading never fails. Whatever is invalid is reported and ignored; in the worst case the built-in
/// theme is used, which needs no file.
public struct ThemeCatalog: Sendable {
  /// The name of the theme that is available without a file.
  public static let builtinName = Theme.builtinName

  private let names: [String]
  private let read: @Sendable (_ name: String) -> String?

  /// Creates a catalog.
  ///
  /// - Parameters:
  ///   - names: The available themes, to suggest one for an unknown name.
  ///   - read: Returns the text of a theme by its name (`nord`, not `nord.toml`); nil if there is
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

/// A usable theme, and the problems that were ignored to load it.
public struct LoadedTheme: Equatable, Sendable {
  /// The theme; complete despite any problems.
  public var theme: Theme
  /// The title that the theme gives itself; otherwise the name by which it was requested.
  public var title: String
  /// The problems in its files; empty if there are none.
  public var diagnostics: [Diagnostic]

  /// The themes that were read for it, its own name first; missing ones are included.
  public var names: [String]

  public init(
    theme: Theme, title: String, diagnostics: [Diagnostic] = [], names: [String] = []
  ) {
    self.theme = theme
    self.title = title
    self.diagnostics = diagnostics
    self.names = names
  }
}

/// Follows the chain of themes from which a theme inherits.
struct ThemeInheritance {
  /// The available themes, as far as they are known.
  let names: [String]
  /// Returns the text of a theme.
  let read: (String) -> String?

  /// The files of a theme, its own first; empty if there is nothing to read.
  ///
  /// - Parameters:
  ///   - name: The theme.
  ///   - findings: Receives the problems.
  /// - Returns: All files that were read before one was missing or occurred again, and the names
  ///   that were requested.
  func files(
    of name: String, findings: inout Findings
  ) -> (files: [ThemeFile], names: [String]) {
    var files: [ThemeFile] = []
    var path: [String] = []
    var wanted: String? = name
    while let current = wanted {
      let askedAt = files.last.map { Place.file($0.file, at: ["inherits"]) }
      if path.contains(current) {
        let circle = (path.drop { $0 != current } + [current]).joined(separator: " → ")
        findings.report(Problem("themes inherit in a circle: \(circle)"), at: askedAt)
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
      // All themes are based on the built-in theme, so nothing is missing.
      if name != ThemeCatalog.builtinName {
        findings.report(missing(name), at: askedAt)
      }
      return nil
    }
    let file = "\(name).toml"
    do throws(Diagnostic) {
      let root = try TOMLNode(parsing: text, file: file)
      return ThemeFile(file: file, root: root, findings: &findings)
    } catch {
      findings.report(error)
      return nil
    }
  }

  private func missing(_ name: String) -> Problem {
    let nearest = NearestName.find(name, in: names)
    let list = "; there are " + Set(names).sorted().joined(separator: ", ")
    return Problem(
      "there is no theme \(Problem.quoted(name))" + (nearest == nil ? list : ""), nearest: nearest)
  }

  /// A name from a file must not lead outside the folder of themes.
  private static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.contains { $0 == "/" || $0 == "\0" }
  }
}
