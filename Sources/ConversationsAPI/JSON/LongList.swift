/// A long response split into short ones: the response without the elements under `data`, and runs
/// of them.
///
/// A decoder records the place of every value before it returns any, which takes seven times the
/// memory of the text for a page of a thousand rows. Short texts need little.
///
/// Only brackets, commas and strings are examined. The pieces are valid JSON if and only if the
/// response was, so the decoder's verdict on the pieces holds for the whole.
struct LongList {
  /// Consecutive elements, with the commas between them.
  struct Run: Equatable {
    let bytes: Range<Int>
    let count: Int
  }

  private let text: [UInt8]
  /// The range between the brackets of the array.
  private let elements: Range<Int>
  let runs: [Run]

  /// Splits a response if it is an object that contains one array under the plain name `data`.
  ///
  /// - Parameters:
  ///   - text: A repaired body.
  ///   - length: The minimum number of bytes of a run, except the last one.
  init?(_ text: [UInt8], runLength length: Int) {
    var outline = JSONOutline(text)
    guard let elements = outline.onlyArray(named: "data") else { return nil }
    self.text = text
    self.elements = elements
    runs = Self.runs(of: elements, endingAt: outline.commas, length: length)
  }

  /// The response without any element.
  var frame: [UInt8] { Array(text[..<elements.lowerBound] + text[elements.upperBound...]) }

  /// Returns a response that contains the elements of a run and nothing else.
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

/// A scan of the outermost object of a JSON text, which skips values without decoding them.
///
/// It is correct for every valid text; for any other text, its result must be verified.
struct JSONOutline {
  private let text: [UInt8]
  private var position = 0
  /// The positions of the commas between the elements of the array that was found.
  private(set) var commas: [Int] = []

  init(_ text: [UInt8]) { self.text = text }

  /// Finds the array under a name.
  ///
  /// - Parameter name: The name.
  /// - Returns: The range between its brackets; nil if the text is not an object, or does not
  ///   contain the name exactly once, with an array; also nil if any name is written with escapes,
  ///   because it may be the same one.
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

  /// Advances to the comma or bracket after a value, or to the end of the text.
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

  /// Advances past the string at the position.
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

  /// The next byte other than white space; nil at the end.
  private var byte: UInt8? {
    mutating get {
      while position < text.count, [0x20, 0x0A, 0x0D, 0x09].contains(text[position]) {
        position += 1
      }
      return position < text.count ? text[position] : nil
    }
  }
}
