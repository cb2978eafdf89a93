import Screen

extension WrappedText {
  /// What a box explains: each text from a new line, wrapped.
  static func paragraphs(_ texts: [String], columns: Int, form: TextForm) -> [StyledText] {
    texts.flatMap { text in
      WrappedText(text, columns: columns, form: form).lines.map { StyledText($0, .overlayText) }
    }
  }
}
