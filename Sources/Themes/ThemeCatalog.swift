public import Diagnostics
public import Screen
import TOML

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

/// A theme that can be used, and what had to be overlooked to get it.
public struct LoadedTheme: Equatable, Sendable {
  /// The theme; complete, whatever was wrong.
  public var theme: Theme
  /// What the theme calls itself; the name it was asked for by if it says nothing.
  public var title: String
  /// What is wrong with its files; empty when nothing is.
  public var diagnostics: [Diagnostic]

  /// The themes that were read for it, its own name first, those that are missing included.
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
      // The built-in theme is what every other rests on; nothing is missing.
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

  /// A name from a file must not lead out of the folder of themes.
  private static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.contains { $0 == "/" || $0 == "\0" }
  }
}
