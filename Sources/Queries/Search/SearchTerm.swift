/// A word of a search.
///
/// - Shape: The folded bytes, the positions of the two bytes that are rarest in text, and the emoji
///   whose names contain the word.
public struct SearchTerm: Equatable, Sendable {
  /// The folded bytes; never empty in `SearchTerms`.
  let bytes: [UInt8]
  /// The position of the rarest byte; 0 if there are no bytes.
  private let rarest: Int
  /// The position of the second rarest byte; that of the rarest one if there is no other byte.
  private let second: Int
  /// The code points of the emoji that are displayed as a name containing the word.
  let emoji: Set<UInt32>

  /// Folds a text literally, including `#` and blanks.
  public init(folding text: some StringProtocol) {
    var bytes: [UInt8] = []
    TextFolding.append(text, to: &bytes)
    self.init(bytes: bytes)
  }

  /// Folds a word, which may also be part of the name of an emoji; nil if nothing remains.
  init?(word: String, emojiNames: EmojiNames) {
    var bytes: [UInt8] = []
    TextFolding.append(word, to: &bytes)
    guard !bytes.isEmpty else { return nil }
    let letters = String(decoding: bytes, as: UTF8.self)
    self.init(bytes: bytes, emoji: emojiNames.emoji(named: letters))
  }

  /// Folds the beginning of a tag.
  init(tagPrefix: String) {
    var bytes = [SearchText.Mark.tag]
    TextFolding.append(tagPrefix, to: &bytes)
    self.init(bytes: bytes)
  }

  /// Creates a term from folded bytes.
  init(bytes: [UInt8], emoji: [Unicode.Scalar] = []) {
    self.bytes = bytes
    self.emoji = Set(emoji.map(\.value))
    let byFrequency = bytes.indices.sorted {
      Self.frequency(bytes[$0]) < Self.frequency(bytes[$1])
    }
    rarest = byFrequency.first ?? 0
    second = byFrequency.dropFirst().first ?? rarest
  }

  /// Returns the offset of the first occurrence in a text, in folded bytes; nil if there is none.
  ///
  /// Zero means that the text begins with the term.
  public func position(in text: some StringProtocol) -> Int? {
    var folded: [UInt8] = []
    TextFolding.append(text, to: &folded)
    return folded.withUnsafeBytes { place(in: $0, from: 0) }
  }
}

extension SearchTerm {
  /// Returns the offset of the first occurrence in folded text from a position on; nil if there is
  /// none.
  func place(in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard !bytes.isEmpty else { return start }
    var first: Int?
    forEachPlace(in: text, from: start) { place in
      first = place
      return text.count
    }
    return first
  }

  /// Calls a closure with the offset of each occurrence in folded text; the closure returns the
  /// offset from which to go on.
  ///
  /// It compares sixteen bytes at a time with the rarest byte and those at its distance with the
  /// second rarest, and all bytes of the term only where both match.
  @inline(__always)
  func forEachPlace(
    in text: UnsafeRawBufferPointer, from start: Int = 0, _ body: (Int) -> Int
  ) {
    bytes.withUnsafeBytes { word in
      guard !word.isEmpty else { return }
      // The positions where the whole word lies within the text.
      var place = start
      let end = text.count - word.count + 1
      let wanted = SIMD16<UInt8>(repeating: word[rarest])
      let alsoWanted = SIMD16<UInt8>(repeating: word[second])
      while place + 16 <= end {
        let chunk = text.loadUnaligned(fromByteOffset: place + rarest, as: SIMD16<UInt8>.self)
        let other = text.loadUnaligned(fromByteOffset: place + second, as: SIMD16<UInt8>.self)
        var matches = Matches((chunk .== wanted) .& (other .== alsoWanted))
        var next = place + 16
        while let offset = matches.next() {
          guard isThere(word, in: text, at: place + offset) else { continue }
          next = body(place + offset)
          break
        }
        place = next
      }
      while place < end { place = isThere(word, in: text, at: place) ? body(place) : place + 1 }
    }
  }

  private func isThere(
    _ word: UnsafeRawBufferPointer, in text: UnsafeRawBufferPointer, at place: Int
  ) -> Bool {
    for index in 0..<word.count where text[place + index] != word[index] { return false }
    return true
  }

  /// The lanes of a comparison that match, in order.
  ///
  /// As two integers they are tested at once; the library's `any` folds the lanes one by one.
  private struct Matches {
    private var halves: SIMD2<UInt64>

    init(_ lanes: SIMDMask<SIMD16<Int8>>) {
      // Proof: both are sixteen bytes without padding, and all bits of a lane are equal.
      halves = unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
    }

    mutating func next() -> Int? {
      guard halves.x | halves.y != 0 else { return nil }
      let half = halves.x != 0 ? 0 : 1
      let lane = halves[half].trailingZeroBitCount / 8
      halves[half] &= ~(0xFF << UInt64(8 * lane))
      return 8 * half + lane
    }
  }

  /// Returns the relative frequency of a byte in text; only the order is meaningful.
  private static func frequency(_ byte: UInt8) -> Int {
    common.firstIndex(of: byte).map { common.count - $0 } ?? 0
  }

  /// The most common bytes in text, in descending order.
  private static let common = Array(" etaoinsrhldcumfpgwybvk".utf8)
}

extension SearchTerm {
  /// Returns true when the term, or an emoji whose name contains it, occurs in folded text.
  func occurs(in text: UnsafeRawBufferPointer) -> Bool {
    place(in: text, from: 0) != nil || nextEmoji(in: text, from: 0) != nil
  }

  /// Returns all occurrences in folded text of the term, or of an emoji whose name contains it.
  func places(in text: UnsafeRawBufferPointer) -> [Range<Int>] {
    guard !bytes.isEmpty else { return [] }
    var places: [Range<Int>] = []
    var start = 0
    while let place = place(in: text, from: start) {
      start = place + bytes.count
      places.append(place..<start)
    }
    start = 0
    while let place = nextEmoji(in: text, from: start) {
      start = place.upperBound
      places.append(place)
    }
    return places
  }

  /// Returns the first emoji from a position on whose name contains the term.
  private func nextEmoji(in text: UnsafeRawBufferPointer, from start: Int) -> Range<Int>? {
    guard !emoji.isEmpty else { return nil }
    var place = start
    while place < text.count {
      let next = place + Self.length(of: text[place])
      // All emoji that have names are above U+2000.
      if next - place > 2, next <= text.count, emoji.contains(Self.scalar(text[place..<next])) {
        return place..<next
      }
      place = next
    }
    return nil
  }

  /// Returns the length of a scalar from its first byte; folded text is valid UTF-8.
  private static func length(of first: UInt8) -> Int {
    switch first {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  private static func scalar(_ bytes: Slice<UnsafeRawBufferPointer>) -> UInt32 {
    let mask: UInt8 = bytes.count == 3 ? 0x0F : 0x07
    return bytes.dropFirst().reduce(UInt32((bytes.first ?? 0) & mask)) {
      $0 << 6 | UInt32($1 & 0x3F)
    }
  }
}
