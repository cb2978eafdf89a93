/// Everything the program knows about a command besides its action.
///
/// Keys, help, key hints, typed commands with their synonyms and completion, the help of plain mode
/// and the tables of the manual are made from the entries.
public struct CommandEntry: Equatable, Sendable {
  /// The command; its raw value is its name in `[keys]` and in a typed line.
  public let command: Command
  /// The heading under which help lists it.
  public let group: Command.Group
  /// The description in a few words, without a full stop.
  public let summary: String
  /// The default keys, the one to show first in front.
  ///
  /// - Shape: As in `[keys]`. It is text because this module knows no screen; the pane parses it.
  public let keys: [String]
  /// The arguments that may follow the name, in order.
  public let arguments: [CommandArgument]
  /// Whether the command can change something on the server.
  public let isChange: Bool
  /// The place in the key hints of the first run; nil outside them.
  public let hint: KeyHint?
  /// The ways of asking for it.
  public let reach: Reach
  /// The name that completion offers in a typed line.
  public let typedName: String
  /// Other words for it in a typed line, such as what people try first.
  public let synonyms: [String]
  /// What can be typed beyond the name alone, by example.
  public let typedForms: [TypedForm]
  /// The lines of it in the help of plain mode.
  ///
  /// - Shape: `N` stands for the number of a row or a count, `WORDS` and `FILE` for text.
  public let plainForms: [TypedForm]

  init(
    _ command: Command, _ group: Command.Group, _ summary: String, keys: [String] = [],
    arguments: [CommandArgument] = [], isChange: Bool = false, hint: KeyHint? = nil,
    reach: Reach = .everywhere, typedName: String? = nil, synonyms: [String] = [],
    typed: [TypedForm] = [], plain: [TypedForm] = []
  ) {
    self.command = command
    self.group = group
    self.summary = summary
    self.keys = keys
    self.arguments = arguments
    self.isChange = isChange
    self.hint = hint
    self.reach = reach
    self.typedName = typedName ?? command.rawValue
    self.synonyms = synonyms
    typedForms = typed
    plainForms = plain
  }

  /// Whether an argument of the form may follow the name.
  public func takes(_ form: CommandArgument.Form) -> Bool {
    arguments.contains { $0.form == form }
  }
}

extension CommandEntry {
  /// The ways of asking for a command.
  public struct Reach: OptionSet, Hashable, Sendable {
    /// The bits of the ways.
    public let rawValue: UInt8

    /// Makes a set of ways.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A key can be bound to it.
    public static let keys = Reach(rawValue: 1)
    /// It can be typed after `:`, and in plain mode.
    public static let line = Reach(rawValue: 2)
    /// It can be typed in plain mode alone.
    public static let plain = Reach(rawValue: 4)

    /// By a key and in both lines.
    static let everywhere: Reach = [.keys, .line]
  }

  /// A command among the key hints of the first run.
  public struct KeyHint: Hashable, Sendable {
    /// The place among the hints; the lower one is shown first.
    public let rank: Int
    /// What the key does, in one word.
    public let word: String

    init(_ rank: Int, _ word: String) {
      self.rank = rank
      self.word = word
    }
  }
}

/// An argument that may follow the name of a command.
public struct CommandArgument: Hashable, Sendable {
  /// The forms of an argument: how it is read, and what completion offers for it.
  public enum Form: Hashable, Sendable {
    /// How often, or for a place in the list, the number of the row; also typed in front of a key.
    case count
    /// The number of a row.
    case row
    /// Words to search for, or `#` and a tag.
    case words
    /// Tags with a sign each, such as `+vip -spam`.
    case tags
    /// A kind of conversations.
    case kind
    /// The name of a theme.
    case theme
    /// The path of a file.
    case file

    /// Whether it is text; else it is a number.
    var isText: Bool { self != .count && self != .row }
  }

  /// How it is read.
  public let form: Form
  /// Whether the command means nothing without it.
  public let isRequired: Bool

  /// An argument that must be there.
  static func required(_ form: Form) -> Self { Self(form: form, isRequired: true) }

  /// An argument that may be left out.
  static func optional(_ form: Form) -> Self { Self(form: form, isRequired: false) }
}

/// Something that can be typed, by example.
public struct TypedForm: Equatable, Sendable {
  /// How it is typed, one way after the other.
  public let examples: [String]
  /// The description in a few words, without a full stop.
  public let summary: String

  init(_ examples: String..., summary: String) {
    self.examples = examples
    self.summary = summary
  }

  /// Every form that can be typed after `:`, what all commands have in common first.
  public static let all =
    [TypedForm("mark-read 4", summary: "a command by its name, on row 4")]
    + CommandEntry.table.flatMap(\.typedForms)
}
