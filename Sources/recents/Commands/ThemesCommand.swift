import ArgumentParser
import Configuration
import Diagnostics
import FoundationEssentials
import Platform
import Screen
import Terminal
import Themes

/// `recents themes`.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "List the themes with a sample of each, and report problems in them.",
    discussion:
      "On a terminal the samples have colours; elsewhere only with --color 16, 256 or true.")

  @OptionGroup var file: FileOptions
  @OptionGroup var options: ThemeOptions

  func run() throws {
    let setup = try Setup(flags: file.flags(options.values), config: file.config)
    let files = ThemeFiles(configuration: ConfigurationPath.directory(in: setup.environment))
    let depth = Self.depth(
      wish: setup.resolved.settings.color, isFlag: options.color != nil,
      isTerminal: Descriptor.isTerminal(1), environment: setup.environment)
    for name in files.names {
      let mark = name == setup.resolved.settings.theme ? "*" : " "
      let (sample, problems) = Self.sample(of: name, in: files, depth)
      try StandardOutput.print(
        "\(mark) \(DisplayText.drawn(name).padded(to: Self.nameWidth))\(sample)")
      for problem in problems { StandardError.print("recents: \(problem)") }
    }
    for folder in files.unreadableFolders { StandardError.print("recents: \(folder)") }
    for problem in setup.resolved.problems { StandardError.print("recents: \(problem)") }
  }

  /// Returns a sample, or the problem that prevents it, and the other problems.
  private static func sample(
    of name: String, in files: ThemeFiles, _ depth: ColorDepth?
  ) -> (String, [Diagnostic]) {
    var loaded = files.load(name)
    // The built-in theme replaces one that is entirely unreadable.
    guard loaded.theme.name != name, !loaded.diagnostics.isEmpty else {
      return (ThemeSample(loaded.theme, depth).line, loaded.diagnostics)
    }
    let first = loaded.diagnostics.removeFirst()
    return (first.descriptionWithinFile, loaded.diagnostics)
  }

  /// The rest of eighty columns, so that each theme takes one line.
  private static let nameWidth = 80 - 2 - ThemeSample.width

  /// Returns the colour depth of the samples: the configured one, otherwise that of the terminal;
  /// nil when the output is a file, unless the flag is given.
  static func depth(
    wish: ColorChoice, isFlag: Bool, isTerminal: Bool, environment: [String: String]
  ) -> ColorDepth? {
    guard isTerminal || isFlag && wish != .auto && wish != .never else { return nil }
    if wish != .auto { return ColorDepth(wish) ?? .mono }
    switch environment["TERM"] {
    case nil, "", "dumb": return nil
    default: break
    }
    guard environment["NO_COLOR", default: ""].isEmpty else { return .mono }
    return ColorDepth.announcesTrueColor(environment) ? .trueColor : .palette256
  }
}

/// A sample of a theme on one line.
struct ThemeSample {
  private let theme: Theme
  private let depth: ColorDepth?

  /// Creates a sample for a colour depth; nil stands for a file, which gets plain text.
  init(_ theme: Theme, _ depth: ColorDepth?) {
    self.theme = theme
    self.depth = depth
  }

  /// The sample, with the control sequences of the terminal.
  var line: String {
    Self.parts.map(painted).joined()
  }

  /// The width of a sample, in columns.
  static let width = parts.reduce(0) { $0 + $1.text.count }

  private static let parts: [(text: String, paint: Paint)] = [
    (" 12 ", Paint(.badge)), ("Ada ", Paint(.nameUnread)), ("the engine ", Paint(.previewUnread)),
    ("#work ", Paint(.tag)), ("12:04 ", Paint(.time)), (" selected ", Paint(.name, .selected)),
    (" live ", Paint(.statusLive)), ("offline ", Paint(.statusOffline)),
  ]

  private func painted(_ text: String, _ paint: Paint) -> String {
    let codes = depth.map { SGR.codes(for: paint, in: theme, $0) } ?? ""
    return codes.isEmpty ? text : "\u{1b}[\(codes)m\(text)\u{1b}[0m"
  }
}
