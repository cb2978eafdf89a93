/// An emoji sequence that is drawn as one picture of two columns.
///
/// - Shape: A first scalar and up to three more in 61 bits, so that it fits where a grapheme has its
///   marks. Each of the three takes 15 bits, zero for none; above them four bits for each of the four
///   say what changes it: zero for nothing, 1 to 5 for a skin tone, 8 for U+FE0F. A flag has its second
///   letter as second scalar, a keycap the key, the flag of a region the number of the region.
/// - Source: Unicode Technical Standard #51, ED-14 to ED-17: flags, tags, keycaps, joined sequences.
struct Picture: Hashable, Sendable {
  /// What it begins with.
  let first: Unicode.Scalar
  /// Everything else.
  private(set) var packed: UInt64

  /// What follows a sign.
  enum Change: UInt64 {
    case none, tone1, tone2, tone3, tone4, tone5
    case selector = 8
  }

  /// Takes a picture apart that was packed before.
  init(first: Unicode.Scalar, packed: UInt64) {
    self.first = first
    self.packed = packed
  }

  /// Begins with a sign.
  init(_ first: Unicode.Scalar, _ change: Change = .none) {
    self.init(first: first, packed: change.rawValue << Self.shift(ofChange: 0))
  }

  /// How many signs can be joined: the most in any picture that Unicode recommends.
  static let limit = 4

  /// How many signs there are.
  var count: Int { 1 + (1..<Self.limit).count { code(at: $0) != 0 } }

  /// Joins a sign to it; false if it has no place for it.
  mutating func join(_ sign: Unicode.Scalar, _ change: Change = .none) -> Bool {
    guard let code = Self.code(of: sign) else { return false }
    return join(code: code, change)
  }

  /// Adds a number in the place of a sign; false if there is no place.
  mutating func join(code: UInt64, _ change: Change = .none) -> Bool {
    let place = count
    guard place < Self.limit else { return false }
    packed |= code << (15 * UInt64(place - 1)) | change.rawValue << Self.shift(ofChange: place)
    return true
  }

  /// The sign at a place behind the first; nil for none.
  func sign(at place: Int) -> Unicode.Scalar? {
    let code = code(at: place)
    return code == 0 ? nil : Self.sign(of: code)
  }

  /// The number at a place behind the first; 0 for none.
  func code(at place: Int) -> UInt64 { packed >> (15 * UInt64(place - 1)) & 0x7fff }

  /// What changes the sign at a place.
  func change(at place: Int) -> Change {
    Change(rawValue: packed >> Self.shift(ofChange: place) & 0xf) ?? .none
  }

  private static func shift(ofChange place: Int) -> UInt64 { 45 + 4 * UInt64(place) }

  // Emoji are found below U+4000 and in the 4096 code points from U+1F000 on, nowhere else.
  private static func code(of sign: Unicode.Scalar) -> UInt64? {
    switch sign.value {
    case 1..<0x4000: UInt64(sign.value)
    case 0x1f000..<0x20000: UInt64(sign.value - 0x1f000 + 0x4000)
    default: nil
    }
  }

  private static func sign(of code: UInt64) -> Unicode.Scalar {
    let value = UInt32(code)
    return Unicode.Scalar(value < 0x4000 ? value : value - 0x4000 + 0x1f000) ?? "\u{fffd}"
  }
}
