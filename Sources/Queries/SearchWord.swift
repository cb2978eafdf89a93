/// What a person looks for, in the form in which rows are searched.
///
/// Every word must be found. A word that begins with `#` looks for a tag that begins like that;
/// `#` alone finds every row with a tag.
package struct SearchNeedle: Equatable, Sendable {
  /// The words: what may stand anywhere, and beginnings of tags after the mark of a tag.
  let words: [SearchWord]

  /// Takes apart what was typed.
  ///
  /// - Parameters:
  ///   - typed: What was typed.
  ///   - signs: The signs that are drawn as their names.
  package init(_ typed: String, signs: SpeltSigns = .none) {
    words = typed.split(whereSeparator: \.isWhitespace).map { word in
      word.first == "#"
        ? Self.folded(word.dropFirst(), after: [SearchText.tagMark])
        : Self.folded(word, after: [], signs)
    }.filter { !$0.bytes.isEmpty }
  }

  /// Whether everything matches.
  var isEmpty: Bool { words.isEmpty }

  /// Whether every word is found in the texts of a row.
  func isFound(in texts: UnsafeRawBufferPointer) -> Bool {
    words.allSatisfy { $0.stands(in: texts) }
  }

  private static func folded(
    _ word: Substring, after prefix: [UInt8], _ signs: SpeltSigns = .none
  ) -> SearchWord {
    var bytes = prefix
    SearchFolding.append(word, to: &bytes)
    return SearchWord(bytes, signs: signs.named(String(decoding: bytes, as: UTF8.self)))
  }
}

/// One word a person looks for.
///
/// - Shape: The folded bytes, and the place in them that says most: the byte that is rarest in text;
///   and the signs that are drawn as a name in which the word stands.
package struct SearchWord: Equatable, Sendable {
  /// The folded bytes.
  let bytes: [UInt8]
  /// The place of the rarest byte; 0 when there are none.
  let rarest: Int
  /// The signs, by their code points.
  let signs: Set<UInt32>

  /// Wraps folded bytes.
  package init(_ bytes: [UInt8], signs: [Unicode.Scalar] = []) {
    self.bytes = bytes
    self.signs = Set(signs.map(\.value))
    rarest = bytes.indices.min { Self.frequency(bytes[$0]) < Self.frequency(bytes[$1]) } ?? 0
  }

  /// Whether the word stands in a text.
  package func isFound(in text: [UInt8]) -> Bool {
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

extension SearchWord {
  /// Whether the word stands in the texts of a row, or a sign that is drawn as a name with it.
  func stands(in texts: UnsafeRawBufferPointer) -> Bool {
    place(in: texts, from: 0) != nil || (!signs.isEmpty && hasSign(texts))
  }

  /// Looks at every scalar from U+2000 on, below which there are no such signs.
  private func hasSign(_ texts: UnsafeRawBufferPointer) -> Bool {
    var place = 0
    while place < texts.count {
      let length = Self.length(of: texts[place])
      if length > 2, place + length <= texts.count,
        signs.contains(Self.scalar(texts[place..<place + length]))
      {
        return true
      }
      place += length
    }
    return false
  }

  /// How many bytes a scalar takes that begins so; its own text is valid UTF-8.
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

/// The signs that are drawn as their names, so that the filter finds them by what a person reads.
///
/// They are settled before the pane opens, so all are equal.
public struct SpeltSigns: Equatable, Sendable {
  /// The signs in whose names some letters stand.
  let named: @Sendable (_ letters: String) -> [Unicode.Scalar]

  /// Says what the names are.
  ///
  /// - Parameter named: Gives the signs in whose names some letters stand, which are small.
  public init(named: @escaping @Sendable (_ letters: String) -> [Unicode.Scalar]) {
    self.named = named
  }

  /// Every sign is drawn as itself.
  public static let none = SpeltSigns { _ in [] }

  /// They do not change while the program runs.
  public static func == (left: Self, right: Self) -> Bool { true }
}
