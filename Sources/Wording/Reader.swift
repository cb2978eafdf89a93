public import RecentChats

/// The reader of a text, who determines how the text refers to a command and to a setting.
public struct Reader: Sendable {
  /// The place of a reader.
  enum Place: Sendable {
    case pane(label: @Sendable (Command) -> String?)
    case plain
    case script
    case shell
  }

  let place: Place
  /// The sources of the settings of the connection.
  public private(set) var sources = ConnectionSources()

  /// A user of the pane, who presses keys.
  ///
  /// - Parameter label: Returns the label of the key bound to a command, such as `^R`; nil if there
  ///   is none.
  /// - Returns: The reader.
  public static func pane(label: @escaping @Sendable (Command) -> String?) -> Reader {
    Reader(place: .pane(label: label))
  }

  /// A user of plain mode, who types the names of commands.
  public static let plain = Reader(place: .plain)
  /// The reader of a script's output, who can't type anything while the script runs.
  public static let script = Reader(place: .script)
  /// A user of a shell, after the command has ended.
  public static let shell = Reader(place: .shell)

  private init(place: Place) { self.place = place }

  /// Returns the same reader, for whom settings are named by their sources.
  public func naming(_ sources: ConnectionSources) -> Reader {
    var reader = self
    reader.sources = sources
    return reader
  }
}

extension Reader {
  /// Returns the instruction for a command as part of a sentence, such as `press ^R` or `type
  /// refresh`; nil if this reader cannot issue it.
  public func instruction(for command: Command) -> String? {
    switch place {
    case .pane(let label):
      label(command).map { "press \($0)" }
        ?? label(.commandLine).map { "type \($0)\(command.rawValue)" }
    case .plain: "type \(Self.plainName(of: command))"
    case .script, .shell: nil
    }
  }

  /// True when the reader reads lines in place of the screen.
  var isOfLines: Bool {
    switch place {
    case .plain, .script: true
    case .pane, .shell: false
    }
  }

  /// Returns the label of the key that is bound to a command; nil if there is none.
  func key(of command: Command) -> String? {
    if case .pane(let label) = place { label(command) } else { nil }
  }

  /// The key that always quits, whatever keys are bound.
  static let interrupt = "^C"

  /// Returns the name under which the help of plain mode lists a command.
  private static func plainName(of command: Command) -> String {
    command == .dismiss ? "clear" : command.rawValue
  }
}

extension String {
  /// The phrase with a capital first letter.
  var sentenceCase: String { prefix(1).uppercased() + dropFirst() }

  /// The text; nil if it is empty.
  var nonEmpty: String? { isEmpty ? nil : self }

  /// Creates a number with its noun, such as `1 change` or `3 changes`.
  init(_ count: Int, _ one: String, _ many: String) {
    self = "\(CountText.grouped(count)) \(count == 1 ? one : many)"
  }
}

extension [String] {
  /// Returns the words separated by commas, with another word before the last one.
  func joined(last word: String) -> String {
    count < 2
      ? self.first ?? "" : "\(dropLast().joined(separator: ", ")) \(word) \(self[count - 1])"
  }
}
