import Configuration

/// What a person reads who starts the program for the first time.
enum FirstSteps {
  /// Four lines that say how to get going.
  static func lines(configuration path: String?) -> [String] {
    let path = path ?? "config.toml"
    let directory = path.split(separator: "/", omittingEmptySubsequences: false)
      .dropLast().joined(separator: "/")
    let file = ShellWord.quoted(path)
    let making = directory.isEmpty ? "" : "mkdir -p \(ShellWord.quoted(directory)) && "
    return [
      "recents does not know yet which app to open.",
      "  recents demo             shows everything on a built-in server, without an account",
      "  recents config init      prints a configuration to fill in: \(making)recents config init > \(file)",
      "  recents config check     says whether it is right",
    ]
  }
}
