import Conversations

/// The line that the user types after `:`.
struct CommandLine: Equatable, Sendable {
  /// The text with its completions and earlier lines.
  private(set) var line: CompletingLine
  /// The problem with the theme to preview.
  var problem: ThemeProblem?
  /// The tags that can be added, best first.
  private let tags: [Tag]
  /// The tags of the selected row, which can be removed.
  private let ownTags: [Tag]
  /// The themes to offer, in order.
  var themes: [String]
  /// The names of the views, in order.
  private let views: [String]
  /// The row numbers shown while the line is open.
  var rows = NumberedRows()

  /// Creates an empty line.
  ///
  /// - Parameters:
  ///   - earlier: The lines typed before, oldest first.
  ///   - tags: All known tags, best first.
  ///   - ownTags: The tags of the selected row.
  ///   - themes: The names of the themes, in order.
  ///   - views: The names of the views, in order.
  init(earlier: [String], tags: [Tag], ownTags: [Tag], themes: [String], views: [String] = []) {
    self.views = views
    line = CompletingLine(earlier: earlier)
    self.tags = tags
    self.ownTags = ownTags
    self.themes = themes
  }

  /// The typed text.
  var text: String { line.text }

  /// The command that the text stands for; nil if there is none yet.
  var command: TypedCommand? { try? TypedCommand(parsing: text) }

  /// The text that Tab would append.
  var completion: String { line.completion(of: completions) }

  /// Returns the effect of the line as typed so far; empty while it has none.
  ///
  /// - Parameters:
  ///   - command: The command of the line; nil if there is none yet.
  ///   - target: The conversation that the command applies to; nil if there is none.
  /// - Returns: The description, without a full stop.
  func meaning(of command: TypedCommand?, on target: TypedTarget?) -> String {
    guard let command else { return "" }
    let isUnknownTheme = command.command == .theme && command.text.map(themes.contains) == false
    return isUnknownTheme ? command.command.summary : command.summary(on: target)
  }

  private var completions: [String] {
    let intent = TagInput(typed: TypedTags.lastWord(of: text[...])).intent
    return TypedCommand.completions(
      of: text, tags: intent == .remove ? ownTags : tags, themes: themes, views: views)
  }

  /// Applies a key that neither accepts nor cancels the line.
  mutating func apply(_ action: EditAction) {
    problem = nil
    let known = self
    line.apply(action) { known.completions }
  }
}

/// The command line for display.
public struct CommandPromptView: Equatable, Sendable {
  /// The typed text.
  public var text: String
  /// The number of graphemes of `text` to the left of the cursor.
  public var cursor: Int
  /// The text that Tab would append.
  public var completion: String
  /// The description of the typed command; empty if there is none yet.
  public var meaning: String
  /// The problem with the theme to preview.
  public var problem: ThemeProblem?

  public init(
    text: String, cursor: Int, completion: String = "", meaning: String = "",
    problem: ThemeProblem? = nil
  ) {
    self.text = text
    self.cursor = cursor
    self.completion = completion
    self.meaning = meaning
    self.problem = problem
  }
}

extension CommandPromptView {
  /// Creates the view of a line, of its command, and of the conversation that this applies to.
  init(_ line: CommandLine, _ command: TypedCommand?, on target: TypedTarget?) {
    self.init(
      text: line.text, cursor: line.line.cursor, completion: line.completion,
      meaning: [line.line.place, line.meaning(of: command, on: target)].compactMap(\.self).filter {
        !$0.isEmpty
      }
      .joined(separator: ": "),
      problem: line.problem)
  }
}
