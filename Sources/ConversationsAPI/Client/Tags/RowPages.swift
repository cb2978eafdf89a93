/// The pages of the list on which to look for one row, the likeliest first.
///
/// - Shape: each page once, at most four.
struct RowPages: Equatable {
  private(set) var numbers: [Int]

  /// How many rows a page has.
  static let size = 100

  /// Begins with the page of the row's last known place.
  ///
  /// Others that came to life since have pushed the row down, or it came to life itself and stands on
  /// the first page.
  ///
  /// - Parameter place: The row's zero-based place in the whole list; nil when it is not known.
  init(place: Int?) {
    guard let place = place.map({ max($0, 0) }) else {
      numbers = [1, 2, 3]
      return
    }
    let page = place / Self.size + 1
    let isLate = place % Self.size >= Self.size / 2
    let neighbours = isLate ? [page + 1, page - 1] : [page - 1, page + 1]
    numbers = [page]
    for number in neighbours + [1] where number >= 1 && !numbers.contains(number) {
      numbers.append(number)
    }
  }

  /// Looks on that page first the next time, for that is where the row was.
  mutating func remember(_ number: Int) {
    numbers.removeAll { $0 == number }
    numbers.insert(number, at: 0)
  }
}
