import Screen
import SeededRandom
import Testing

@Suite("Width")
struct WidthAgreementTests {
  /// All planes with letters in full, and samples of the empty and the private ones.
  static var everyScalar: some Sequence<Unicode.Scalar> {
    [
      stride(from: 0 as UInt32, to: 0x4_0000, by: 1), stride(from: 0x4_0000, to: 0xe_0000, by: 251),
      stride(from: 0xe_0000, to: 0xe_1000, by: 1), stride(from: 0xe_1000, to: 0x11_0000, by: 251),
    ].joined().lazy.compactMap(Unicode.Scalar.init)
  }

  @Test func `of every scalar agrees with glibc, or it is not drawn`() throws {
    var wrong: [String] = []
    for scalar in Self.everyScalar {
      for grapheme in drawn(String(scalar)) where !agrees(grapheme) {
        wrong.append("U+\(String(scalar.value, radix: 16))")
      }
    }
    #expect(wrong == [])
  }

  @Test func `of every mark on a letter is the letter's, and both are one character`() {
    var wrong: [String] = []
    for scalar in Self.everyScalar where TerminalWidth.columns(of: scalar) == 0 {
      for base in ["e", "作", "ش", "क"] {
        for grapheme in drawn(base + String(scalar)) where !agrees(grapheme) {
          wrong.append("\(base)+U+\(String(scalar.value, radix: 16))")
        }
      }
    }
    #expect(wrong == [])
  }

  @Test(arguments: 0..<20)
  func `of random mixtures agrees with glibc, and no scalar can control a terminal`(_ seed: UInt64)
  {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let text = UglyText.random(length: 12, using: &random)
      for grapheme in drawn(text) {
        #expect(agrees(grapheme), "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
        #expect(grapheme.grapheme.unicodeScalars.allSatisfy(isHarmless))
      }
    }
  }

  @Test(arguments: 0..<20)
  func `of a text is the sum of the widths of its characters' prefixes`(_ seed: UInt64) {
    // A cursor is placed after a number of characters; the columns before it must not depend on the
    // characters after it.
    var random = SeededGenerator(seed: seed)
    let text = UglyText.random(length: 30, using: &random)
    for index in text.indices {
      let before = DisplayText.columns(of: text[..<index])
      let after = DisplayText.columns(of: text[index...])
      #expect(before + after == DisplayText.columns(of: text))
    }
  }

  private func drawn(_ text: String) -> [DisplayGrapheme] {
    var drawn: [DisplayGrapheme] = []
    DisplayText.forEach(in: text, form: .unicode) { grapheme in
      drawn.append(grapheme)
      return true
    }
    return drawn
  }

  private func agrees(_ grapheme: DisplayGrapheme) -> Bool {
    let widths = grapheme.grapheme.unicodeScalars.map(TerminalWidth.columns)
    return !widths.contains { $0 == nil || $0 == -1 }
      && widths.compactMap { $0 }.reduce(0, +) == grapheme.columns
      && String(grapheme.grapheme).count == 1
  }

  private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    let category = scalar.properties.generalCategory
    return ![.control, .format, .lineSeparator, .paragraphSeparator].contains(category)
      && !(0..<0x20).contains(scalar.value) && !(0x7f..<0xa0).contains(scalar.value)
  }
}
