import Screen

/// A text brought to an exact number of columns: cut, or followed by blanks.
struct FixedText: Hashable, Sendable {
  /// The text with its blanks.
  let text: String

  init(_ text: String, columns: Int, form: TextForm) {
    var used = 0
    var kept = ""
    for character in text {
      let width = DisplayText.columns(of: String(character), form: form)
      guard used + width <= columns else { break }
      kept.append(character)
      used += width
    }
    self.text = kept + String(repeating: " ", count: max(0, columns - used))
  }
}
