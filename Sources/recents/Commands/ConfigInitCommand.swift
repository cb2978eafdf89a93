import ArgumentParser
import Configuration

/// `recents config init`.
struct ConfigInitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Print a configuration in which everything is explained.",
    discussion: """
      Send it to a file, fill in app_id, region, uid and api_key, and check it:

        mkdir -p ~/.config/recents
        recents config init > ~/.config/recents/config.toml
        recents config check
      """)

  func run() {
    print(Settings.commentedTemplate, terminator: "")
  }
}
