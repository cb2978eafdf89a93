extension Line {
  /// What is seen, without the blanks at the end.
  public var text: String {
    let seen = cells.lastIndex { $0.grapheme != " " || $0.columns == 0 }
    guard let seen else { return "" }
    return String(cells[...seen].lazy.filter { $0.columns > 0 }.map(\.grapheme))
  }
}
