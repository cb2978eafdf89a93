/// The places of all values inside one value of a JSON text.
///
/// Nothing is decoded before it is asked for, so the fields that no row shows cost the pass over
/// their bytes.
package final class JSONIndex: Sendable {
  package enum Kind: UInt8 {
    case object
    case array
    case string
    /// A string that contains escapes.
    case escapedString
    case number
    case `true`
    case `false`
    case null
  }

  /// A value, or the name of a member, which precedes the member's value.
  struct Node {
    let kind: Kind
    /// The first byte; in a string, the one after the quotation mark.
    let start: UInt32
    /// The byte after the last one; in a container, the number of the node after its last one.
    var end: UInt32

    init(_ kind: Kind, _ bytes: Range<Int>) {
      self.kind = kind
      start = UInt32(bytes.lowerBound)
      end = UInt32(bytes.upperBound)
    }
  }

  private let text: [UInt8]
  private let nodes: [Node]

  init(text: [UInt8], nodes: [Node]) {
    self.text = text
    self.nodes = nodes
  }

  func kind(of node: Int) -> Kind { nodes[node].kind }

  /// Returns the number of the node after a value and everything inside it.
  func next(after node: Int) -> Int {
    switch nodes[node].kind {
    case .object, .array: Int(nodes[node].end)
    default: node + 1
    }
  }

  /// Returns the value of the first member with a name; nil if there is none.
  func member(_ name: String, of object: Int) -> Int? {
    var name = name
    return name.withUTF8 { name in
      let end = next(after: object)
      var node = object + 1
      while node < end {
        if isName(nodes[node], name) { return node + 1 }
        node = next(after: node + 1)
      }
      return nil
    }
  }

  private func isName(_ node: Node, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    if node.kind == .escapedString {
      return JSONString.decoded(text[bytes(of: node)])?.utf8.elementsEqual(name) ?? false
    }
    guard Int(node.end - node.start) == name.count else { return false }
    for offset in name.indices where text[Int(node.start) + offset] != name[offset] { return false }
    return true
  }

  /// Returns a string; nil if it contains an invalid escape, or the value is of another kind.
  func string(_ node: Int) -> String? {
    let node = nodes[node]
    switch node.kind {
    case .string: return String(decoding: text[bytes(of: node)], as: UTF8.self)
    case .escapedString: return JSONString.decoded(text[bytes(of: node)])
    default: return nil
    }
  }

  /// Returns a number; nil for a value of another kind.
  func number(_ node: Int) -> JSONNumber? {
    let node = nodes[node]
    return node.kind == .number ? JSONNumber(digits: text[bytes(of: node)]) : nil
  }

  private func bytes(of node: Node) -> Range<Int> { Int(node.start)..<Int(node.end) }
}

/// The strings of a JSON text.
enum JSONString {
  /// Returns a string without its escapes; nil if one is invalid.
  ///
  /// Half a surrogate pair and invalid UTF-8 become U+FFFD.
  static func decoded(_ source: ArraySlice<UInt8>) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var rest = source
    while let escape = rest.firstIndex(of: UInt8(ascii: "\\")) {
      result += rest[..<escape]
      rest = rest[(escape + 1)...]
      guard let letter = rest.popFirst() else { return nil }
      if letter == UInt8(ascii: "u") {
        guard let scalar = takeScalar(&rest) else { return nil }
        result += Array(String(scalar).utf8)
      } else {
        guard let byte = meaning(of: letter) else { return nil }
        result.append(byte)
      }
    }
    return String(decoding: result + rest, as: UTF8.self)
  }

  private static func meaning(of letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// Takes the digits after `\u`, and those of a second escape if both are a surrogate pair.
  private static func takeScalar(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let unit = takeUnit(&rest) else { return nil }
    guard UTF16.isLeadSurrogate(unit), rest.starts(with: #"\u"#.utf8) else {
      return Unicode.Scalar(unit) ?? "\u{FFFD}"
    }
    var after = rest.dropFirst(2)
    guard let trail = takeUnit(&after), UTF16.isTrailSurrogate(trail) else { return "\u{FFFD}" }
    rest = after
    return Unicode.Scalar(0x1_0000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(trail) & 0x3FF)
  }

  private static func takeUnit(_ rest: inout ArraySlice<UInt8>) -> UInt16? {
    var unit: UInt16 = 0
    for byte in rest.prefix(4) {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    guard rest.count >= 4 else { return nil }
    rest = rest.dropFirst(4)
    return unit
  }
}

/// A number of a JSON text, or something that only begins as one.
package struct JSONNumber {
  let digits: ArraySlice<UInt8>

  /// The integer, which may be written with a fraction of zeros or with an exponent; nil if there
  /// is none or it does not fit.
  package var integer: Int64? { plainInteger ?? double.flatMap { Int64(exactly: $0) } }

  /// The value; nil if the digits are not a number of JSON, or if it is out of range.
  package var double: Double? {
    guard isValid, let value = Double(String(decoding: digits, as: UTF8.self)), value.isFinite
    else { return nil }
    return value
  }

  /// The integer, if it is written with digits alone.
  private var plainInteger: Int64? {
    let isNegative = digits.first == UInt8(ascii: "-")
    let figures = isNegative ? digits.dropFirst() : digits
    guard let first = figures.first, first != UInt8(ascii: "0") || figures.count == 1 else {
      return nil
    }
    // The range of negative numbers is the larger one.
    var value: Int64 = 0
    for byte in figures {
      guard Self.isFigure(byte) else { return nil }
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, isTooSmall) = tens.subtractingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
      guard !overflow, !isTooSmall else { return nil }
      value = sum
    }
    return isNegative ? value : value == .min ? nil : -value
  }

  /// - Source: RFC 8259 section 6.
  private var isValid: Bool {
    var rest = digits
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    // A zero stands alone before the point.
    if rest.first == UInt8(ascii: "0") {
      rest.removeFirst()
    } else {
      guard Self.skipFigures(&rest) else { return false }
    }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard Self.skipFigures(&rest) else { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        rest.removeFirst()
      }
      guard Self.skipFigures(&rest) else { return false }
    }
    return rest.isEmpty
  }

  private static func skipFigures(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let after = rest.drop(while: isFigure)
    defer { rest = after }
    return after.count < rest.count
  }

  private static func isFigure(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
