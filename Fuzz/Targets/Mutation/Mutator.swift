import SeededRandom

/// Makes inputs out of those there are: some bytes changed, doubled, left out, or replaced by words of a
/// dictionary or pieces of another input.
///
/// It stands in where no coverage guides the search, and is the same in every run with the same seed.
public struct Mutator {
  private var random: SeededGenerator
  private let corpus: [[UInt8]]
  private let words: [[UInt8]]
  private static let longest = 4_096

  /// Makes a mutator.
  ///
  /// - Parameters:
  ///   - seed: What everything follows from.
  ///   - corpus: The inputs to begin with; an empty one is always among them.
  ///   - words: What a decoder may look for.
  public init(seed: UInt64, corpus: [[UInt8]], words: [[UInt8]]) {
    random = SeededGenerator(seed: seed)
    self.corpus = corpus + [[]]
    self.words = words + [Array("\u{1b}".utf8), Array("\u{301}".utf8), [0xff], [0]]
  }

  /// The next input.
  public mutating func next() -> [UInt8] {
    var input = corpus.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 1...8, using: &random) { change(&input) }
    return Array(input.prefix(Self.longest))
  }

  private mutating func change(_ input: inout [UInt8]) {
    let range = range(in: input)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: input.replaceSubrange(range, with: [])
    case 1: input.replaceSubrange(range, with: input[range] + input[range])
    case 2: input.replaceSubrange(range.lowerBound..<range.lowerBound, with: word())
    case 3: input.replaceSubrange(range, with: word())
    case 4:
      let other = corpus.randomElement(using: &random) ?? []
      input.replaceSubrange(range, with: other[self.range(in: other)])
    default:
      for index in range.prefix(4) { input[index] = UInt8.random(in: 0...255, using: &random) }
    }
  }

  private mutating func word() -> [UInt8] { words.randomElement(using: &random) ?? [] }

  /// A short piece more often than a long one.
  private mutating func range(in input: [UInt8]) -> Range<Int> {
    let start = Int.random(in: 0...input.count, using: &random)
    let longest = Bool.random(using: &random) ? 4 : input.count
    let length = Int.random(in: 0...longest, using: &random)
    return start..<min(start + length, input.count)
  }
}
