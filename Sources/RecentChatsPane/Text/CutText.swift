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
    let wholeColumns = DisplayText.columns(of: whole, form: form)
    guard wholeColumns > room else {
      (text, columns) = (whole, wholeColumns)
      return
    }
    var kept = ""
    var used = 0
    // The mark takes a column, so what reaches the last one goes.
    for character in whole {
      let width = DisplayText.columns(of: String(character), form: form)
      guard used + width < room else { break }
      kept.append(character)
      used += width
    }
    if room > 0 { kept.unicodeScalars.append(form.cutMark) }
    text = kept
    columns = room > 0 ? used + 1 : 0
  }

  /// The text with blanks behind it, up to the end of its column.
  func padded(to room: Int) -> String {
    text + String(repeating: " ", count: max(0, room - columns))
  }
}
