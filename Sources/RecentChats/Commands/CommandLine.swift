import Conversations

/// The line that the user types after `:`.
struct CommandLine: Equatable, Sendable {
  /// A cycle of lines that one key steps through: completions or earlier lines.
  private struct Round: Equatable {
    /// The line as typed before the cycle; its index follows that of the last line.
    let typed: String
    /// The lines to step through.
    let lines: [String]
    /// The index of the shown line.
    var place: Int

    /// The shown line.
    var shown: String { lines.indices.contains(place) ? lines[place] : typed }
  }

  /// The text and its cursor.
  private(set) var line = LineEditor()
  /// The problem with the theme to preview.
  var problem: ThemeProblem?
  /// The lines typed before, oldest first.
  private let earlier: [String]
  /// The tags that can be added, best first.
  private let tags: [Tag]
  /// The tags of the selected row, which can be removed.
  private let ownTags: [Tag]
  /// The themes to offer, in order.
  var themes: [String]
  /// The completions that Tab steps through.
  private var offers: Round?
  /// The row numbers shown while the line is open.
  var rows = NumberedRows()
  /// The earlier lines that the arrow keys step through.
  private var recalled: Round?

  /// Creates an empty line.
  ///
  /// - Parameters:
  ///   - earlier: The lines typed before, oldest first.
  ///   - tags: All known tags, best first.
  ///   - ownTags: The tags of the selected row.
  ///   - themes: The names of the themes, in order.
  init(earlier: [String], tags: [Tag], ownTags: [Tag], themes: [String]) {
    self.earlier = earlier
    self.tags = tags
    self.ownTags = ownTags
    self.themes = themes
  }

  /// The typed text.
  var text: String { line.text }

  /// The command that the text stands for; nil if there is none yet.
  var command: TypedCommand? { try? TypedCommand(parsing: text) }

  /// The text that Tab would append.
  var completion: String {
    guard !text.isEmpty, line.cursor == text.count, offers == nil, let first = completions.first,
      first.hasPrefix(text)
    else { return "" }
    return String(first.dropFirst(text.count))
  }

  /// Returns the effect of the line as typed so far; empty while it has none.
  ///
  /// - Parameter target: The conversation that the command applies to; nil if there is none.
  /// - Returns: The description, without a full stop.
  func meaning(on target: TypedTarget?) -> String {
    guard let command else { return "" }
    let isUnknownTheme = command.command == .theme && command.text.map(themes.contains) == false
    return isUnknownTheme ? command.command.summary : command.summary(on: target)
  }

  /// The position of the shown line among the completions, such as `2 of 9`.
  var place: String? {
    guard let offers, offers.lines.indices.contains(offers.place) else { return nil }
    return "\(offers.place + 1) of \(offers.lines.count)"
  }

  private var completions: [String] {
    let intent = TagInput(typed: TypedTags.lastWord(of: text[...])).intent
    return TypedCommand.completions(
      of: text, tags: intent == .remove ? ownTags : tags, themes: themes)
  }

  /// Applies a key that neither accepts nor cancels the line.
  mutating func apply(_ action: EditAction) {
    problem = nil
    switch action {
    case .complete: complete(by: 1)
    case .previousOffer where offers != nil: complete(by: -1)
    case .nextOffer where offers != nil: complete(by: 1)
    case .previousOffer: recall(by: -1)
    case .nextOffer: recall(by: 1)
    default:
      line.apply(action)
      (offers, recalled) = (nil, nil)
    }
  }

  private mutating func complete(by step: Int) {
    var round = offers ?? Round(typed: text, lines: completions, place: -1)
    guard !round.lines.isEmpty else { return }
    // The typed text has no position of its own here: every line begins with it.
    round.place = (round.place + step + round.lines.count) % round.lines.count
    line.replace(with: round.shown)
    // A single completion can itself be completed.
    offers = round.lines.count > 1 ? round : nil
    recalled = nil
  }

  private mutating func recall(by step: Int) {
    var round = recalled ?? Round(typed: text, lines: earlier, place: earlier.count)
    round.place = min(max(0, round.place + step), round.lines.count)
    line.replace(with: round.shown)
    recalled = round
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
  /// Creates the view of a line and of the conversation that its command applies to.
  init(_ line: CommandLine, on target: TypedTarget?) {
    self.init(
      text: line.text, cursor: line.line.cursor, completion: line.completion,
      meaning: [line.place, line.meaning(on: target)].compactMap(\.self).filter { !$0.isEmpty }
        .joined(separator: ": "),
      problem: line.problem)
  }
}
