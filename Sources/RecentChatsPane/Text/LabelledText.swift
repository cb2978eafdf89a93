import Screen

/// A label at the left and a text beside it, each broken into lines of its own width.
struct LabelledText: Hashable, Sendable {
  /// The lines, from top to bottom.
  let lines: [StyledText]

  /// Breaks both into lines.
  ///
  /// - Parameters:
  ///   - label: What stands at the left.
  ///   - text: What stands beside it.
  ///   - labelColumns: The width of the label, the blanks behind it not included.
  ///   - gap: The blanks behind the label.
  ///   - columns: The width of the whole.
  ///   - form: Which characters may be drawn.
  init(
    _ label: Span, _ text: Span, labelColumns: Int, gap: Int, columns: Int, form: TextForm
  ) {
    let left = WrappedText(label.text, columns: labelColumns, form: form).lines
    let right = WrappedText(text.text, columns: columns - labelColumns - gap, form: form).lines
    lines = (0..<max(left.count, right.count)).map { row in
      let start = row < left.count ? left[row] : ""
      let padding = labelColumns + gap - DisplayText.columns(of: start, form: form)
      return [
        Span(start + String(repeating: " ", count: max(0, padding)), label.role),
        Span(row < right.count ? right[row] : "", text.role),
      ]
    }
  }
}
