import ArgumentParser
import Configuration
import RecentChats
import RecentChatsPane
import Screen

/// `recents keys`.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "List the commands with their keys and descriptions, and what can be typed.")

  @OptionGroup var file: FileOptions

  func run() throws {
    let setup = try Setup(flags: file.flags(), config: file.config)
    let checked = SettingsProblems(setup.resolved.settings, environment: setup.environment)
    try StandardOutput.print(Self.table(checked.keyMap).joined(separator: "\n"))
    for problem in checked.errors + checked.warnings {
      StandardError.print("recents: \(problem)")
    }
  }

  /// Returns one line per command under the heading of its group, with keys, name and summary; then
  /// the forms that can be typed.
  static func table(_ map: KeyMap) -> [String] {
    Command.Group.allCases.flatMap { group in
      let commands = Command.bindable.filter { $0.group == group }
      return [group.rawValue] + commands.map { "  " + line($0, map) }
    } + ["Typed after :"]
      + TypedForm.all.map {
        "  " + $0.examples.joined(separator: ", ").padded(to: 41) + $0.summary
      }
  }

  private static func line(_ command: Command, _ map: KeyMap) -> String {
    let keys = map.names(for: command).joined(separator: " ")
    return keys.padded(to: 24) + command.rawValue.padded(to: 17) + command.summary
  }
}

extension String {
  /// Returns the text padded with blanks to a width, with at least one blank.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
