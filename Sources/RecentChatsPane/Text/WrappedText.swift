import Screen

/// A text wrapped into lines of a given width.
///
/// - Shape: Breaks at blanks; a word wider than a line is split between graphemes. Line breaks in
///   the text are preserved unless it is one sentence, in which they can only come from outside. At
///   least one line.
struct WrappedText: Hashable, Sendable {
  /// The lines, from top to bottom.
  private(set) var lines: [String] = []
  private let columns: Int
  private let form: TextForm
  private var current = ""
  private var used = 0

  /// The maximum number of lines, so that a huge text costs no more than a large one.
  private static let limit = 500

  init(_ text: String, columns: Int, form: TextForm, isSentence: Bool = false) {
    self.columns = max(1, columns)
    self.form = form
    let paragraphs =
      isSentence
      ? [text[...]] : text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for paragraph in paragraphs {
      for word in paragraph.split(separator: " ") where lines.count < Self.limit { add(word) }
      endLine()
    }
  }

  private mutating func add(_ word: Substring) {
    let width = DisplayText.columns(of: word, form: form)
    if used > 0, used + 1 + width > columns { endLine() }
    if used > 0 {
      current += " "
      used += 1
    }
    if width <= columns {
      current += word
      used += width
    } else {
      addInPieces(word)
    }
  }

  private mutating func addInPieces(_ word: Substring) {
    for character in word where lines.count < Self.limit {
      let text = String(character)
      let width = DisplayText.columns(of: text, form: form)
      if used > 0, used + width > columns { endLine() }
      current += text
      used += width
    }
  }

  private mutating func endLine() {
    lines.append(current)
    current = ""
    used = 0
  }
}

extension WrappedText {
  /// Returns the lines of a question: its title, where the border cannot hold
  /// all of it, and its paragraphs.
  static func question(
    _ title: String, _ texts: [String], columns: Int, form: TextForm
  ) -> [StyledText] {
    // The title has a blank on either side.
    let isWhole = DisplayText.columns(of: title, form: form) + 2 <= columns
    let heading = isWhole ? [] : WrappedText(title, columns: columns, form: form).lines
    return heading.map { StyledText($0, .overlayHeading) }
      + paragraphs(texts, columns: columns, form: form)
  }

  /// Returns texts as wrapped paragraphs, each beginning on a new line.
  static func paragraphs(_ texts: [String], columns: Int, form: TextForm) -> [StyledText] {
    texts.flatMap { text in
      WrappedText(text, columns: columns, form: form).lines.map { StyledText($0, .overlayText) }
    }
  }
}
