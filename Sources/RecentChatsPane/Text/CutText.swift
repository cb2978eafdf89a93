import Screen

/// A text in a column of a given width: whole, or cut with a mark.
struct CutText: Hashable, Sendable {
  /// The text.
  let text: String
  /// How many columns it takes.
  let columns: Int

  /// Fits a text into a column.
  ///
  /// - Parameters:
  ///   - whole: The text; it may hold anything, drawing makes it safe.
  ///   - room: The width of the column.
  ///   - form: Which characters may be drawn.
  init(_ whole: String, columns room: Int, form: TextForm) {
    var kept: [(character: Character, columns: Int)] = []
    var used = 0
    var isCut = false
    // Looks at no more than fits: a name can be as long as a server likes.
    for character in whole {
      let width = DisplayText.columns(of: String(character), form: form)
      isCut = used + width > room
      if isCut { break }
      kept.append((character, width))
      used += width
    }
    if isCut, room > 0 {
      while used >= room, let last = kept.popLast() { used -= last.columns }
      kept.append((Character(form.cutMark), 1))
      used += 1
    }
    text = String(kept.map(\.character))
    columns = used
  }

  /// The text with blanks behind it, up to the end of its column.
  func padded(to room: Int) -> String {
    text + String(repeating: " ", count: max(0, room - columns))
  }
}
