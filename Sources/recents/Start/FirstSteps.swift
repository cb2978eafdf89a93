import Configuration

/// The text for a user who starts the program for the first time.
struct FirstSteps {
  /// The maximum width of a line.
  private static let width = 80

  private let path: String?
  private let isThere: Bool
  private let environment: [String: String]

  /// Creates the text for the path of the configuration and the environment it was found with.
  ///
  /// - Parameters:
  ///   - path: The path of the configuration; nil when no variable determines it.
  ///   - isThere: True when there is such a file, which no command of the text may replace.
  ///   - environment: The environment.
  init(configuration path: String?, isThere: Bool = false, environment: [String: String]) {
    self.path = path
    self.isThere = isThere
    self.environment = environment
  }

  /// Two to four lines on how to begin, each of which fits any terminal if the path is short.
  var lines: [String] {
    let first = "recents: no app is configured; to try it without one: recents demo"
    guard !isThere else {
      return [
        first, "For your own app, set app_id, region, uid and api_key in the file",
        "  \(spellings.first ?? path ?? "")", "and run recents config check.",
      ]
    }
    return [
      first, "For your own app, create a configuration, fill it in, run recents config check:",
    ] + making
  }

  /// The commands to type; a path without a shorter spelling is shown as it is.
  private var making: [String] {
    let ways = spellings.map(Self.making)
    return ways.first { $0.allSatisfy { $0.count <= Self.width } }
      ?? ways.first ?? Self.making("config.toml")
  }

  private static func making(_ file: String) -> [String] {
    let directory = file.split(separator: "/", omittingEmptySubsequences: false)
      .dropLast().joined(separator: "/")
    return ["  mkdir -p \(directory.isEmpty ? "." : directory)", "  recents config init > \(file)"]
  }

  /// The ways to type the path, the simplest first.
  private var spellings: [String] {
    guard let path else { return [] }
    let spellings = [
      below("HOME", as: "~"), ShellWord.quoted(path),
      below("XDG_CONFIG_HOME", as: #""$XDG_CONFIG_HOME""#),
    ]
    return spellings.compactMap(\.self)
  }

  /// Returns the path by way of a variable that leads to it.
  private func below(_ variable: String, as spelling: String) -> String? {
    guard let path, let start = environment[variable], start.hasPrefix("/"),
      path.hasPrefix(start + "/")
    else { return nil }
    return spelling + "/" + ShellWord.quoted(String(path.dropFirst(start.count + 1)))
  }
}
