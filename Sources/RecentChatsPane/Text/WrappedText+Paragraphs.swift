import Screen

extension WrappedText {
  /// What a question asks, where the border cannot hold all of it, and what it explains.
  static func question(
    _ title: String, _ texts: [String], columns: Int, form: TextForm
  ) -> [StyledText] {
    // The title has a blank on either side.
    let isWhole = DisplayText.columns(of: title, form: form) + 2 <= columns
    let heading = isWhole ? [] : WrappedText(title, columns: columns, form: form).lines
    return heading.map { StyledText($0, .overlayHeading) }
      + paragraphs(texts, columns: columns, form: form)
  }

  /// What a box explains: each text from a new line, wrapped.
  static func paragraphs(_ texts: [String], columns: Int, form: TextForm) -> [StyledText] {
    texts.flatMap { text in
      WrappedText(text, columns: columns, form: form).lines.map { StyledText($0, .overlayText) }
    }
  }
}
