import Screen

/// Whatever a text holds, its columns add up and nothing in it steers the terminal.
///
/// - Shape: The first byte says how wide the line is, the second where the text begins.
enum DisplayTextPromises {
  static func check(_ input: [UInt8]) throws(BrokenPromise) {
    var input = FuzzInput(input)
    let width = Int(input.byte() % 96)
    let start = Int(input.byte() % 64) - 8
    let text = input.text
    for form in SafeText.forms {
      try checkGraphemes(of: text, form)
      try checkLine(text, width: width, start: start, form)
    }
  }

  private static func checkGraphemes(of text: String, _ form: TextForm) throws(BrokenPromise) {
    var (columns, graphemes) = (0, [DisplayGrapheme]())
    DisplayText.forEach(in: text, form: form) { grapheme in
      columns += grapheme.columns
      graphemes.append(grapheme)
      return true
    }
    try expect("Columns add up", columns == DisplayText.columns(of: text, form: form))
    try expect("A grapheme takes one column or two", graphemes.allSatisfy { 1...2 ~= $0.columns })
    for grapheme in graphemes { try SafeText.check(grapheme.grapheme, form) }
    let drawn = DisplayText.drawn(text, form: form)
    try expect(
      "What is drawn is drawn as it is",
      DisplayText.drawn(drawn, form: form).unicodeScalars.elementsEqual(drawn.unicodeScalars),
      drawn.debugDescription)
    try expect(
      "What is drawn is as wide as it was", DisplayText.columns(of: drawn, form: form) == columns,
      drawn.debugDescription)
  }

  /// Writes the text on a line of wide characters, so that some lose a half.
  private static func checkLine(
    _ text: String, width: Int, start: Int, _ form: TextForm
  ) throws(BrokenPromise) {
    for truncation in [Truncation.cut, .ellipsis] {
      var line = Line(columns: width, form: form)
      line.write(String(repeating: "界", count: width), at: 1, Paint(.text), truncation: .cut)
      line.write(text, at: start, Paint(.name), truncation: truncation)
      try expect("A line keeps its width", line.columns == width)
      try SafeText.check(line)
    }
  }
}
