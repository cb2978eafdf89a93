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

/// A walk over the outermost object of a JSON text, which steps over values without reading them.
///
/// It finds its way in every sound text; what it says of any other one is only good for trying.
struct JSONOutline {
  private let text: [UInt8]
  private var position = 0
  /// Where the commas between the elements of the array that was found stand.
  private(set) var commas: [Int] = []

  init(_ text: [UInt8]) { self.text = text }

  /// The array under a name, without its brackets.
  ///
  /// - Parameter name: The name.
  /// - Returns: nil where the text is no object, or does not have the name exactly once, with an
  ///   array; and where any name is written with escapes, because it may be the same one.
  mutating func onlyArray(named name: String) -> Range<Int>? {
    var found: Range<Int>?
    guard take("{") else { return nil }
    repeat {
      guard let key = takeName(), take(":") else { return nil }
      guard key.elementsEqual(name.utf8) else {
        stepOverValue()
        continue
      }
      guard found == nil, let array = takeArray() else { return nil }
      found = array
    } while take(",")
    guard take("}"), byte == nil else { return nil }
    return found
  }

  private mutating func takeArray() -> Range<Int>? {
    guard take("[") else { return nil }
    let start = position
    while true {
      stepOverValue()
      guard take(",") else { break }
      commas.append(position - 1)
    }
    let end = position
    return take("]") ? start..<end : nil
  }

  private mutating func takeName() -> ArraySlice<UInt8>? {
    guard byte == UInt8(ascii: "\"") else { return nil }
    let start = position + 1
    stepOverString()
    guard position > start else { return nil }
    let name = text[start..<position - 1]
    return name.contains(UInt8(ascii: "\\")) ? nil : name
  }

  /// Goes to the comma or bracket behind a value, or to the end of the text.
  private mutating func stepOverValue() {
    var depth = 0
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "\""):
        stepOverString()
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return }
        depth -= 1
      case UInt8(ascii: ","): if depth == 0 { return }
      default: break
      }
      position += 1
    }
  }

  /// Goes behind the string that begins here.
  private mutating func stepOverString() {
    position += 1
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "\""):
        position += 1
        return
      case UInt8(ascii: "\\"): position += 2
      default: position += 1
      }
    }
    position = text.count
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  /// The next byte that is no white space; nil at the end.
  private var byte: UInt8? {
    mutating get {
      while position < text.count, [0x20, 0x0A, 0x0D, 0x09].contains(text[position]) {
        position += 1
      }
      return position < text.count ? text[position] : nil
    }
  }
}
