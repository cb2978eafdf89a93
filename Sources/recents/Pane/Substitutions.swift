import Terminal

/// The substitutes for a terminal type or a locale that is not installed on this system.
@MainActor
struct Substitutions {
  /// A sentence for each; nil if all is installed.
  let text: String?

  /// Collects the substitutes that a display uses.
  init(_ display: NcursesDisplay, environment: [String: String]) {
    let type = display.substituteType.map { substitute in
      "The terminal type \"\(environment["TERM"] ?? "")\" is not installed on this system; "
        + "using \(substitute)."
    }
    let sentences = [type, Self.locale].compactMap(\.self)
    text = sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// The sentence about the locale; nil if it is installed.
  static var locale: String? {
    NcursesDisplay.missingLocale.map { name in
      let substitute = NcursesDisplay.isLocaleUTF8 ? "another UTF-8 locale" : "ASCII"
      return "The locale \"\(name)\" is not installed on this system; using \(substitute)."
    }
  }
}
