import Diagnostics
import Screen
import Themes

@testable import Terminal

/// A theme file becomes a whole theme that every terminal can show, and sentences about the rest.
enum ThemePromises {
  static func check(_ input: [UInt8]) throws(BrokenPromise) {
    let text = FuzzInput(input).text
    let loaded = load(text)
    try expect("The same file is the same theme", loaded == load(text))
    for diagnostic in loaded.diagnostics {
      try expect("A problem has a sentence and a file", !diagnostic.problem.text.isEmpty)
    }
    for depth in ColorDepth.allCases {
      let fitted = FittedTheme(loaded.theme, depth)
      for role in [Role.text, .badge, .match] {
        _ = fitted.resolvedStyle(of: Paint(role, [.selected]))
      }
    }
  }

  /// The theme, which may inherit from itself and from one that is broken.
  private static func load(_ text: String) -> LoadedTheme {
    ThemeCatalog(names: ["fuzz", "broken"]) { name in
      switch name {
      case "fuzz": text
      case "broken": "= 1"
      default: nil
      }
    }.load("fuzz")
  }
}
