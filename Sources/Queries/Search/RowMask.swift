/// A subset of the rows of a chunk, one bit per row.
struct RowMask: Equatable, Sendable {
  private var bits: SIMD4<UInt64>

  /// No row.
  static let none = RowMask(bits: .zero)
  /// All rows.
  static let all = RowMask(bits: ~.zero)

  /// Returns the rows that satisfy a predicate.
  init(where passes: (Int) -> Bool) {
    bits = .zero
    for word in 0..<4 {
      var part: UInt64 = 0
      for bit in 0..<64 { part |= (passes(word << 6 | bit) ? 1 : 0) << UInt64(bit) }
      bits[word] = part
    }
  }

  private init(bits: SIMD4<UInt64>) { self.bits = bits }

  /// The bits, 64 rows each.
  var words: [UInt64] { [bits.x, bits.y, bits.z, bits.w] }

  /// True when it contains no row.
  var isEmpty: Bool { bits == .zero }

  /// The number of rows.
  var count: Int { (0..<4).reduce(0) { $0 + bits[$1].nonzeroBitCount } }

  func contains(_ row: Int) -> Bool { bits[row >> 6] & (1 << UInt64(row & 63)) != 0 }

  mutating func insert(_ row: Int) {
    let bit: UInt64 = 1 << UInt64(row & 63)
    // Constant positions stay in registers.
    switch row >> 6 {
    case 0: bits.x |= bit
    case 1: bits.y |= bit
    case 2: bits.z |= bit
    default: bits.w |= bit
    }
  }

  /// Calls a closure with each row, in ascending order.
  func forEach(_ body: (Int) -> Void) {
    for word in 0..<4 {
      var rest = bits[word]
      while rest != 0 {
        body(word << 6 | rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  func intersection(_ other: Self) -> Self { Self(bits: bits & other.bits) }

  func union(_ other: Self) -> Self { Self(bits: bits | other.bits) }

  func subtracting(_ other: Self) -> Self { Self(bits: bits & ~other.bits) }
}
