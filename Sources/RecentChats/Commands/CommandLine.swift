import Conversations

/// The line after the colon while it is typed.
struct CommandLine: Equatable, Sendable {
  /// Lines that one key goes round: what could be meant, or what was typed earlier.
  private struct Round: Equatable {
    /// What was typed before; the place behind the last line is its own.
    let typed: String
    /// The lines.
    let lines: [String]
    /// The place of the one that is shown.
    var place: Int

    /// The line that is shown.
    var shown: String { lines.indices.contains(place) ? lines[place] : typed }
  }

  /// The line and its cursor.
  private(set) var line = LineEditor()
  /// Why the theme that was to be tried on cannot be worn.
  var problem: ThemeProblem?
  /// What was typed before this line, the oldest first.
  private let earlier: [String]
  /// The tags that can come, best first.
  private let tags: [Tag]
  /// The tags of the selected row, which can go.
  private let ownTags: [Tag]
  /// The themes to offer, in order.
  var themes: [String]
  /// What Tab goes round.
  private var offers: Round?
  /// What the arrows go round.
  private var recalled: Round?

  /// Opens an empty line.
  ///
  /// - Parameters:
  ///   - earlier: What was typed before, the oldest first.
  ///   - tags: Every tag that is known, the best to offer first.
  ///   - ownTags: The tags of the selected row.
  ///   - themes: The themes there are, in order.
  init(earlier: [String], tags: [Tag], ownTags: [Tag], themes: [String]) {
    self.earlier = earlier
    self.tags = tags
    self.ownTags = ownTags
    self.themes = themes
  }

  /// What is typed.
  var text: String { line.text }

  /// What the line asks for so far; nil while it asks for nothing.
  var command: TypedCommand? { try? TypedCommand(parsing: text) }

  /// What Tab would add behind what is typed.
  var completion: String {
    guard !text.isEmpty, line.cursor == text.count, offers == nil, let first = completions.first,
      first.hasPrefix(text)
    else { return "" }
    return String(first.dropFirst(text.count))
  }

  /// What the line does, as far as it is typed; empty while nobody can tell.
  var meaning: String {
    guard let command else { return "" }
    let isUnknownTheme = command.command == .theme && command.text.map(themes.contains) == false
    return isUnknownTheme ? command.command.summary : command.summary
  }

  /// The place of what is shown among what Tab goes round, such as `2 of 9`.
  var place: String? {
    guard let offers, offers.lines.indices.contains(offers.place) else { return nil }
    return "\(offers.place + 1) of \(offers.lines.count)"
  }

  private var completions: [String] {
    let intent = TagInput(String(TypedTags.lastWord(of: text[...]))).intent
    return TypedCommand.completions(
      of: text, tags: intent == .remove ? ownTags : tags, themes: themes)
  }

  /// Takes in a key that neither ends nor drops the line.
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
    // What was typed is no place of its own here: it is the beginning of them all.
    round.place = (round.place + step + round.lines.count) % round.lines.count
    line.replace(with: round.shown)
    // The only line there is can be completed in its turn.
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

/// The line in which a command is typed, as it is shown.
public struct CommandPromptView: Equatable, Sendable {
  /// What is typed.
  public var text: String
  /// The graphemes of `text` left of the cursor.
  public var cursor: Int
  /// What Tab would add behind what is typed.
  public var completion: String
  /// What the line does, as far as it is typed; empty while nobody can tell.
  public var meaning: String
  /// Why what it names cannot be tried.
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
  /// Shows a line that is being typed.
  init(_ line: CommandLine) {
    self.init(
      text: line.text, cursor: line.line.cursor, completion: line.completion,
      meaning: [line.place, line.meaning].compactMap(\.self).filter { !$0.isEmpty }
        .joined(separator: ": "),
      problem: line.problem)
  }
}
