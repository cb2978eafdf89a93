/// A number in a column that is as wide as it is: whole, or in thousands, or in more than that.
///
/// - Shape: `12345`, and where that is too wide `12k`: as many as that, and some.
struct ShortNumber: Hashable, Sendable {
  /// What is drawn.
  let text: String

  /// Fits a number into a column.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - columns: The width of the column.
  init(_ number: Int, columns: Int) {
    var text = String(number)
    var rest = number
    for unit in ["k", "M", "G", "T", "P", "E"] where text.utf8.count > columns {
      rest /= 1_000
      text = "\(rest)\(unit)"
    }
    self.text = text
  }
}
