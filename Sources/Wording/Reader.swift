public import RecentChats

/// The reader of a text: it decides how the text refers to a command.
public enum Reader: Sendable {
  /// A user of the pane, who presses keys.
  ///
  /// `label` is the label of the key that is bound to a command, such as `^R`; nil when none is.
  case pane(label: @Sendable (Command) -> String?)
  /// A user of the plain mode, who types the names of commands.
  case plain
  /// A user of a shell, whose command has ended.
  case shell
}

extension Reader {
  /// How this reader carries out a command, as part of a sentence: `press ^R` or `type refresh`;
  /// nil when there is no way.
  public func instruction(for command: Command) -> String? {
    switch self {
    case .pane(let label):
      label(command).map { "press \($0)" }
        ?? label(.commandLine).map { "type \($0)\(command.rawValue)" }
    case .plain: "type \(command.rawValue)"
    case .shell: nil
    }
  }
}
