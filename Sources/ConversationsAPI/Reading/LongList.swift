/// A long answer cut into short ones: itself without the elements under `data`, and runs of them.
///
/// A decoder notes the place of every value before it gives any out, for a page of a thousand rows in
/// seven times the memory of the text. Of short texts it needs little.
///
/// Only brackets, commas and strings are looked at. What is cut is sound JSON exactly if the answer
/// was, so what the decoder says of the pieces holds for the whole.
struct LongList {
  /// Consecutive elements, with the commas between them.
  struct Run: Equatable {
    let bytes: Range<Int>
    let count: Int
  }

  private let text: [UInt8]
  /// What stands between the brackets.
  private let elements: Range<Int>
  let runs: [Run]

  /// Cuts an answer, if it is an object that holds one array under the plain name `data`.
  ///
  /// - Parameters:
  ///   - text: A mended body.
  ///   - length: How many bytes a run has at least, but for the last one.
  init?(_ text: [UInt8], runLength length: Int) {
    var outline = JSONOutline(text)
    guard let elements = outline.onlyArray(named: "data") else { return nil }
    self.text = text
    self.elements = elements
    runs = Self.runs(of: elements, endingAt: outline.commas, length: length)
  }

  /// The answer without any element.
  var frame: [UInt8] { Array(text[..<elements.lowerBound] + text[elements.upperBound...]) }

  /// An answer that holds the elements of a run and nothing else.
  func answer(_ run: Run) -> [UInt8] {
    Array(#"{"data":["#.utf8) + text[run.bytes] + Array("]}".utf8)
  }

  private static func runs(
    of elements: Range<Int>, endingAt commas: [Int], length: Int
  ) -> [Run] {
    var runs: [Run] = []
    var start = elements.lowerBound
    var count = 0
    for end in commas + [elements.upperBound] {
      count += 1
      guard end - start >= length || end == elements.upperBound else { continue }
      runs.append(Run(bytes: start..<end, count: count))
      (start, count) = (end + 1, 0)
    }
    return runs
  }
}
