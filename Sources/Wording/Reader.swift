public import RecentChats

/// The reader of a text: it decides how the text refers to a command and to a setting.
public struct Reader: Sendable {
  /// Where a reader is.
  enum Place: Sendable {
    case pane(label: @Sendable (Command) -> String?)
    case plain
    case shell
  }

  let place: Place
  /// Where the settings of the connection come from.
  private(set) var sources = ConnectionSources()

  /// A user of the pane, who presses keys.
  ///
  /// - Parameter label: The label of the key that is bound to a command, such as `^R`; nil when none
  ///   is.
  public static func pane(label: @escaping @Sendable (Command) -> String?) -> Reader {
    Reader(place: .pane(label: label))
  }

  /// A user of the plain mode, who types the names of commands.
  public static let plain = Reader(place: .plain)
  /// A user of a shell, whose command has ended.
  public static let shell = Reader(place: .shell)

  private init(place: Place) { self.place = place }

  /// The same reader, to whom settings are named by where they come from.
  public func naming(_ sources: ConnectionSources) -> Reader {
    var reader = self
    reader.sources = sources
    return reader
  }
}

extension Reader {
  /// How this reader carries out a command, as part of a sentence: `press ^R` or `type refresh`;
  /// nil when there is no way.
  public func instruction(for command: Command) -> String? {
    switch place {
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
