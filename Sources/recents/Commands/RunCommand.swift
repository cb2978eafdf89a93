import ArgumentParser

/// `recents run`, which is what `recents` alone does.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Open the pane on the configured app (this is what recents alone does).")

  @OptionGroup var options: SettingsOptions

  func run() throws { try LivePane(flags: options.flags, config: options.config).run() }
}
