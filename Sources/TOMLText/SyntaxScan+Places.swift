extension SyntaxScan {
  /// A mistake that the parser must not see.
  struct Mistake {
    /// How many bytes stand before the key or the header it is in.
    let statementStart: Int
    /// What is wrong.
    let error: TOMLSyntaxError
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// What names, numbers and dates are made of.
  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  func byte(at place: Int) -> UInt8? { place < bytes.count ? bytes[place] : nil }

  /// Where the name of the header that begins here should stand, if something else stands there.
  var placeOfMissingName: Int? {
    var place = firstNonBlank(after: position)
    if byte(at: place) == UInt8(ascii: "[") {
      // The parser itself reports two brackets with a blank between them.
      guard place == position + 1 else { return nil }
      place = firstNonBlank(after: place)
    }
    guard let first = byte(at: place), !Self.isWord(first) else { return nil }
    let reported = [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "]")]
    return reported.contains(first) ? nil : place
  }

  /// Whether a word begins here that is a date with the beginning of a time, and no more of it.
  var isHalfDate: Bool {
    guard let first = byte(at: position), Self.isDigit(first) else { return false }
    let word = bytes[position...].prefix { !Self.endsValue($0) }
    if Self.isDate(Array(word.prefix(10))), word.count > 10 {
      let time = word.dropFirst(10)
      return time.first.map { $0 | 0x20 } == UInt8(ascii: "t")
        && time.dropFirst().first.map(Self.isDigit) != true
    }
    // Looking for a time behind a blank, the parser overlooks underscores.
    return Self.isDate(word.filter { $0 != UInt8(ascii: "_") }) && isHalfTime(at: word.endIndex)
  }

  private static func isDate(_ word: [UInt8]) -> Bool {
    word.count == 10 && word[4] == UInt8(ascii: "-") && word[7] == UInt8(ascii: "-")
  }

  /// Whether a blank and a single digit follow a date.
  private func isHalfTime(at place: Int) -> Bool {
    guard byte(at: place) == UInt8(ascii: " "), byte(at: place + 1).map(Self.isDigit) == true else {
      return false
    }
    return byte(at: place + 2).map(Self.endsValue) ?? false
  }

  private func firstNonBlank(after place: Int) -> Int {
    var place = place + 1
    while let byte = byte(at: place), Self.isBlank(byte) { place += 1 }
    return place
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func endsValue(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "]},#".utf8.contains(byte)
  }
}
