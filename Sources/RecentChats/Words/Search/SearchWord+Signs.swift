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
