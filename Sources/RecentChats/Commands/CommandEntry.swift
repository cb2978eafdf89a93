/// Everything known of a command except its action.
///
/// Keys, help, key hints, typed commands with their synonyms and completion, the help of plain mode
/// and the tables of the manual are generated from the entries.
public struct CommandEntry: Equatable, Sendable {
  /// The command; its raw value is its name in `[keys]` and in a typed line.
  public let command: Command
  /// The heading under which help lists the command.
  public let group: Command.Group
  /// The description in a few words, without a full stop.
  public let summary: String
  /// The default keys; the first one is the one to show.
  ///
  /// - Shape: As in `[keys]`. The keys are text because this module does not import `Screen`; the
  ///   pane parses them.
  public let keys: [String]
  /// The arguments that may follow the name, in order.
  public let arguments: [CommandArgument]
  /// True when the command can change something on the server.
  public let isChange: Bool
  /// The key hint of the first run; nil if there is none.
  public let hint: KeyHint?
  /// True when the last digit of a key is the number that the command takes.
  public let isNumbered: Bool
  /// The ways to request the command.
  public let reach: Reach
  /// The name that completion offers in a typed line.
  public let typedName: String
  /// Other names in a typed line, such as those that users try first.
  public let synonyms: [String]
  /// Examples of typed lines that are more than the name.
  public let typedForms: [TypedForm]
  /// The lines about the command in the help of plain mode.
  ///
  /// - Shape: `N` stands for a row number or a count, `WORDS`, `QUERY` and `FILE` for text.
  public let plainForms: [TypedForm]

  init(
    _ command: Command, _ group: Command.Group, _ summary: String, keys: [String] = [],
    arguments: [CommandArgument] = [], isChange: Bool = false, hint: KeyHint? = nil,
    isNumbered: Bool = false, reach: Reach = .everywhere, typedName: String? = nil,
    synonyms: [String] = [],
    typed: [TypedForm] = [], plain: [TypedForm] = []
  ) {
    self.command = command
    self.group = group
    self.summary = summary
    self.keys = keys
    self.arguments = arguments
    self.isChange = isChange
    self.hint = hint
    self.isNumbered = isNumbered
    self.reach = reach
    self.typedName = typedName ?? command.rawValue
    self.synonyms = synonyms
    typedForms = typed
    plainForms = plain
  }

  /// Returns true when an argument of the form may follow the name.
  public func takes(_ form: CommandArgument.Form) -> Bool {
    arguments.contains { $0.form == form }
  }
}

extension CommandEntry {
  /// The ways to request a command.
  public struct Reach: OptionSet, Hashable, Sendable {
    /// The bits of the ways.
    public let rawValue: UInt8

    /// Creates a set of ways.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// By a key that is bound to the command.
    public static let keys = Reach(rawValue: 1)
    /// By a line typed after `:` or in plain mode.
    public static let line = Reach(rawValue: 2)
    /// By a line typed in plain mode only.
    public static let plain = Reach(rawValue: 4)

    /// By a key and by a typed line.
    static let everywhere: Reach = [.keys, .line]
  }

  /// A key hint of the first run.
  public struct KeyHint: Hashable, Sendable {
    /// The rank among the hints; lower ranks are shown first.
    public let rank: Int
    /// The effect of the key, in one word.
    public let word: String

    init(_ rank: Int, _ word: String) {
      self.rank = rank
      self.word = word
    }
  }
}

/// An argument that may follow the name of a command.
public struct CommandArgument: Hashable, Sendable {
  /// The forms of an argument, which determine parsing and completion.
  public enum Form: Hashable, Sendable {
    /// A number of repetitions or, for a command that goes to a place in the list, a row number; it
    /// can also be typed in front of a key.
    case count
    /// A row number.
    case row
    /// Row numbers and ranges of them; a number in front of a key is a number of rows.
    case rows
    /// Search words, or `#` and a tag.
    case words
    /// A query.
    case query
    /// A query, `=>`, and actions on all that it finds.
    case bulk
    /// Tags with a sign each, such as `+vip -spam`.
    case tags
    /// A tag and its new name.
    case rename
    /// Tags, `=>`, and the one that replaces them.
    case merge
    /// A kind of conversations.
    case kind
    /// An order of the list.
    case sort
    /// The name of a theme.
    case theme
    /// The name of a view.
    case view
    /// The path of a file.
    case file
    /// The name of an option, with `no` in front to switch it off.
    case option

    /// True for text, false for a number.
    var isText: Bool { self != .count && self != .row }
  }

  /// The form of the argument.
  public let form: Form
  /// True when the command requires the argument.
  public let isRequired: Bool

  /// Creates a required argument.
  static func required(_ form: Form) -> Self { Self(form: form, isRequired: true) }

  /// Creates an optional argument.
  static func optional(_ form: Form) -> Self { Self(form: form, isRequired: false) }
}

/// Examples of a typed line, with a description.
public struct TypedForm: Equatable, Sendable {
  /// The examples, which are equivalent.
  public let examples: [String]
  /// The description in a few words, without a full stop.
  public let summary: String

  init(_ examples: String..., summary: String) {
    self.examples = examples
    self.summary = summary
  }

  /// All forms that can be typed after `:`, beginning with the one that all commands share.
  public static let all =
    [TypedForm("mark-read 4", summary: "a command by its name, on row 4")]
    + CommandEntry.table.flatMap(\.typedForms)
}
