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
    case .plain: "type \(Self.plainName(of: command))"
    case .shell: nil
    }
  }

  /// The key that quits whatever else is bound.
  static let interrupt = "^C"

  /// The name under which the help of the plain mode lists a command.
  private static func plainName(of command: Command) -> String {
    command == .dismiss ? "clear" : command.rawValue
  }
}

extension String {
  /// A phrase as the beginning of a sentence.
  var sentenceCase: String { prefix(1).uppercased() + dropFirst() }

  /// A number and its noun, such as `1 change` or `3 changes`.
  init(_ count: Int, _ one: String, _ many: String) {
    self = "\(CountText.grouped(count)) \(count == 1 ? one : many)"
  }
}

extension [String] {
  /// The words with commas between them, and another word before the last one.
  func joined(last word: String) -> String {
    count < 2
      ? self.first ?? "" : "\(dropLast().joined(separator: ", ")) \(word) \(self[count - 1])"
  }
}
