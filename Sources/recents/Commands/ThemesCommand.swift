import ArgumentParser
import Configuration
import FoundationEssentials
import Glibc
import Screen
import Terminal
import Themes

/// `recents themes`.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "List the themes with a sample, and say what is wrong with them.",
    discussion: "The sample has colours on a terminal, and elsewhere with --color 16, 256 or true.")

  @OptionGroup var options: SettingsOptions

  func run() throws {
    let setup = try Setup(flags: options.flags, config: options.config)
    let files = ThemeFiles(environment: setup.environment)
    let depth = Self.depth(setup)
    for name in files.names {
      let loaded = files.catalog.load(name)
      let mark = name == setup.resolved.settings.theme ? "*" : " "
      print("\(mark) \(name.padded(to: 22))\(ThemeSample(loaded.theme, depth).line)")
      for problem in loaded.diagnostics { StandardError.print("recents: \(problem)") }
    }
  }

  /// The colours to show: those asked for, else those of the terminal, none in a file.
  private static func depth(_ setup: Setup) -> ColorDepth {
    let choice = setup.resolved.settings.color
    if choice != .auto { return ColorDepth(choice) ?? .mono }
    guard isatty(STDOUT_FILENO) == 1, setup.environment["NO_COLOR", default: ""].isEmpty else {
      return .mono
    }
    return ["truecolor", "24bit"].contains(setup.environment["COLORTERM"])
      ? .trueColor : .palette256
  }
}
