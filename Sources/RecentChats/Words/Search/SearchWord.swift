/// One word a person looks for.
///
/// - Shape: The folded bytes, and the place in them that says most: the byte that is rarest in text;
///   and the signs that are drawn as a name in which the word stands.
struct SearchWord: Equatable, Sendable {
  /// The folded bytes.
  let bytes: [UInt8]
  /// The place of the rarest byte; 0 when there are none.
  let rarest: Int
  /// The signs, by their code points.
  let signs: Set<UInt32>

  /// Wraps folded bytes.
  init(_ bytes: [UInt8], signs: [Unicode.Scalar] = []) {
    self.bytes = bytes
    self.signs = Set(signs.map(\.value))
    rarest = bytes.indices.min { Self.frequency(bytes[$0]) < Self.frequency(bytes[$1]) } ?? 0
  }

  /// Whether the word stands in a text.
  func isFound(in text: [UInt8]) -> Bool {
    text.withUnsafeBytes { place(in: $0, from: 0) != nil }
  }

  /// The first place at which the word stands in a text, at or behind another; nil when there is none.
  func place(in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
    bytes.isEmpty ? start : bytes.withUnsafeBytes { place(of: $0, in: text, from: start) }
  }

  /// Looks at sixteen bytes at a time for the rarest byte, and around it for the rest.
  private func place(
    of word: UnsafeRawBufferPointer, in text: UnsafeRawBufferPointer, from start: Int
  ) -> Int? {
    // The places where the rarest byte may stand, so that the word lies inside the text.
    var place = start + rarest
    let end = text.count - (word.count - rarest) + 1
    let wanted = SIMD16<UInt8>(repeating: word[rarest])
    while place + 16 <= end {
      let chunk = text.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
      if any(chunk .== wanted),
        let found = Self.place(of: word, rarest, in: text, near: place..<place + 16)
      {
        return found
      }
      place += 16
    }
    return place < end ? Self.place(of: word, rarest, in: text, near: place..<end) : nil
  }

  private static func place(
    of word: UnsafeRawBufferPointer, _ rarest: Int, in text: UnsafeRawBufferPointer,
    near places: Range<Int>
  ) -> Int? {
    for place in places where text[place] == word[rarest] {
      let start = place - rarest
      var index = 0
      while index < word.count, text[start + index] == word[index] { index += 1 }
      if index == word.count { return start }
    }
    return nil
  }

  /// How common a byte is in text; only the order means something.
  private static func frequency(_ byte: UInt8) -> Int {
    common.firstIndex(of: byte).map { common.count - $0 } ?? 0
  }

  /// The bytes that are common in text, the most common first.
  private static let common = Array(" etaoinsrhldcumfpgwybvk".utf8)
}
