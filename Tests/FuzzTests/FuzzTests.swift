import Foundation
import FuzzTargets
import Screen
import Testing

@Suite("Whatever comes from outside, every decoder keeps its promises")
struct FuzzTests {
  private static let files = FuzzFiles(
    root: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fuzz"))

  @Test(arguments: FuzzTarget.allCases)
  func `for what the fuzzer begins with`(target: FuzzTarget) throws {
    let inputs = Self.files.corpus(of: target)
    #expect(inputs.count >= 3)
    for input in inputs + [[]] { try target.check(input) }
  }

  @Test(arguments: FuzzTarget.allCases)
  func `for what the fuzzer once found`(target: FuzzTarget) throws {
    for input in Self.files.found(by: target) { try target.check(input) }
  }

  @Test(arguments: FuzzTarget.allCases)
  func `for mutations of both`(target: FuzzTarget) throws {
    let words = Self.files.words(for: target)
    #expect(words.count >= 10)
    var mutator = Mutator(
      seed: 1, corpus: Self.files.corpus(of: target) + Self.files.found(by: target), words: words)
    for _ in 0..<120 {
      let input = mutator.next()
      do {
        try target.check(input)
      } catch {
        Issue.record("\(error)\n\(Data(input).base64EncodedString())")
      }
    }
  }

  @Test func `A seed makes the same inputs every time`() {
    let inputs = (0..<2).map { _ in
      var mutator = Mutator(seed: 7, corpus: [Array("abc".utf8)], words: [Array("word".utf8)])
      return (0..<50).map { _ in mutator.next() }
    }
    #expect(inputs[0] == inputs[1])
    #expect(Set(inputs[0]).count > 10)
  }

  @Test(arguments: ["\u{1b}", "\u{202e}", "\u{200b}", "\u{e000}"])
  func `A broken promise is noticed`(grapheme: Character) {
    #expect(throws: BrokenPromise.self) { try SafeText.check(grapheme, .unicode) }
  }
}
