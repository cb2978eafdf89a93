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
  public var problem: String?

  /// Makes a prompt.
  public init(
    text: String, cursor: Int, completion: String = "", meaning: String = "",
    problem: String? = nil
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
    let meaning = line.command?.summary ?? ""
    self.init(
      text: line.text, cursor: line.line.cursor, completion: line.completion,
      meaning: [line.place, meaning].compactMap(\.self).filter { !$0.isEmpty }
        .joined(separator: ": "),
      problem: line.problem)
  }
}
