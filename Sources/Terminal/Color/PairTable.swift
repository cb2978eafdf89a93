/// Which number each pair of colours has in ncurses.
///
/// A pair gets its number on first use and keeps it until the table is emptied. When there are no
/// numbers left, the pair that comes closest among those in use is taken.
///
/// - Shape: Number 0 is always the terminal's own pair; numbers are given in order from 1.
struct PairTable: Equatable {
  /// A number, and whether ncurses has yet to be told what it means.
  struct Entry: Equatable {
    var number: Int32
    var isNew: Bool
  }

  private let capacity: Int
  private var numbers: [ColorPair: Int32] = [.own: 0]

  /// Makes an empty table for a terminal with so many pairs, pair 0 included.
  init(capacity: Int) {
    self.capacity = max(1, capacity)
  }

  /// The number of a pair.
  mutating func entry(for pair: ColorPair) -> Entry {
    if let number = numbers[pair] { return Entry(number: number, isNew: false) }
    guard numbers.count < capacity else {
      return Entry(number: substitute(for: pair), isNew: false)
    }
    let number = Int32(numbers.count)
    numbers[pair] = number
    return Entry(number: number, isNew: true)
  }

  /// Forgets all pairs; they may be given new meanings then.
  mutating func removeAll() {
    numbers = [.own: 0]
  }

  /// A pair in use that can be read: the background goes first, since without it the character
  /// still has its colour; failing that the background alone; failing that the terminal's own.
  private func substitute(for pair: ColorPair) -> Int32 {
    if let number = numbers[ColorPair(foreground: pair.foreground, background: -1)] {
      return number
    }
    guard pair.background >= 0 else { return 0 }
    let sameGround = numbers.filter {
      $0.key.background == pair.background && $0.key.foreground != pair.background
    }
    return sameGround.values.min() ?? 0
  }
}
