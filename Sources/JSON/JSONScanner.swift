/// A pass over a JSON text from front to back that indexes one value at a time.
///
/// The outermost object and array of a response are passed through member by member, so that a
/// page of a thousand rows needs the index of one row.
///
/// It accepts every valid text, and what can be read without guessing: a comma before a closing
/// bracket, control characters in strings, any run of digits, signs and points that begins as a
/// number does. Escapes and numbers are examined when a value is read, so a faulty one costs
/// itself. Nesting has no limit: open brackets are kept in an array.
///
/// - Source: RFC 8259.
package struct JSONScanner {
  private let text: [UInt8]
  package private(set) var position: Int
  /// The number of nodes of the last value, which the next one will hardly exceed.
  private var expectedNodes = 0

  /// Starts before the first value, after a byte order mark.
  package init(_ text: [UInt8]) {
    self.text = text
    position = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next byte other than white space; nil at the end.
  package var next: UInt8? {
    mutating get {
      while position < text.count {
        let byte = text[position]
        guard byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else {
          return byte
        }
        position += 1
      }
      return nil
    }
  }

  /// Passes a mark if it is next.
  package mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  /// Moves to the next element of an array, or past its closing bracket.
  ///
  /// - Parameter isFirst: True right after the opening bracket.
  /// - Returns: False at the end of the array.
  /// - Throws: An error if neither an element nor the end follows.
  package mutating func hasElement(isFirst: Bool) throws(BrokenJSON) -> Bool {
    try hasMore(isFirst: isFirst, closing: "]")
  }

  /// Reads the next name of an object and moves to its value, or past the closing bracket.
  ///
  /// - Parameter isFirst: True right after the opening bracket.
  /// - Returns: Nil at the end of the object; an empty name for one that cannot be read.
  /// - Throws: An error if neither a name nor the end follows.
  package mutating func name(isFirst: Bool) throws(BrokenJSON) -> String? {
    guard try hasMore(isFirst: isFirst, closing: "}") else { return nil }
    let name = try nameNode()
    return JSONIndex(text: text, nodes: [name]).string(0) ?? ""
  }

  /// Indexes the value that the whole text consists of.
  package mutating func onlyValue() throws(BrokenJSON) -> JSONValue {
    let value = try value()
    try finish()
    return value
  }

  /// Verifies that nothing follows.
  package mutating func finish() throws(BrokenJSON) {
    guard next == nil else { throw BrokenJSON() }
  }

  /// Indexes the next value.
  package mutating func value() throws(BrokenJSON) -> JSONValue {
    guard text.count <= UInt32.max else { throw BrokenJSON() }
    var nodes: [JSONIndex.Node] = []
    nodes.reserveCapacity(expectedNodes)
    try index(into: &nodes)
    expectedNodes = nodes.count
    return JSONValue(JSONIndex(text: text, nodes: nodes), 0)
  }

  private mutating func index(into nodes: inout [JSONIndex.Node]) throws(BrokenJSON) {
    // The containers that are open, outermost first.
    var open: [Int] = []
    if try start(&nodes) { open.append(0) }
    while let container = open.last {
      let isObject = nodes[container].kind == .object
      let isFirst = nodes.count == container + 1
      guard try hasMore(isFirst: isFirst, closing: isObject ? "}" : "]") else {
        nodes[container].end = UInt32(nodes.count)
        open.removeLast()
        continue
      }
      if isObject { nodes.append(try nameNode()) }
      if try start(&nodes) { open.append(nodes.count - 1) }
    }
  }

  /// Adds the node of the next value; returns true if it is a container, whose members follow.
  private mutating func start(_ nodes: inout [JSONIndex.Node]) throws(BrokenJSON) -> Bool {
    guard let byte = next else { throw BrokenJSON() }
    switch byte {
    case UInt8(ascii: "{"):
      nodes.append(mark(.object))
      return true
    case UInt8(ascii: "["):
      nodes.append(mark(.array))
      return true
    case UInt8(ascii: "\""): nodes.append(try string())
    case UInt8(ascii: "t"): nodes.append(try word("true", .true))
    case UInt8(ascii: "f"): nodes.append(try word("false", .false))
    case UInt8(ascii: "n"): nodes.append(try word("null", .null))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): nodes.append(number())
    default: throw BrokenJSON()
    }
    return false
  }

  private mutating func hasMore(
    isFirst: Bool, closing: Unicode.Scalar
  ) throws(BrokenJSON) -> Bool {
    let isSeparated = isFirst || take(",")
    if take(closing) { return false }
    guard isSeparated else { throw BrokenJSON() }
    return true
  }

  private mutating func nameNode() throws(BrokenJSON) -> JSONIndex.Node {
    guard next == UInt8(ascii: "\"") else { throw BrokenJSON() }
    let name = try string()
    guard take(":") else { throw BrokenJSON() }
    return name
  }

  private mutating func mark(_ kind: JSONIndex.Kind) -> JSONIndex.Node {
    position += 1
    return JSONIndex.Node(kind, position - 1..<position)
  }

  private mutating func string() throws(BrokenJSON) -> JSONIndex.Node {
    let start = position + 1
    var end = start
    var kind = JSONIndex.Kind.string
    while end < text.count {
      switch text[end] {
      case UInt8(ascii: "\""):
        position = end + 1
        return JSONIndex.Node(kind, start..<end)
      case UInt8(ascii: "\\"):
        kind = .escapedString
        end += 2
      default: end += 1
      }
    }
    throw BrokenJSON()
  }

  private mutating func word(
    _ word: StaticString, _ kind: JSONIndex.Kind
  ) throws(BrokenJSON) -> JSONIndex.Node {
    let start = position
    position += word.utf8CodeUnitCount
    guard position <= text.count,
      word.withUTF8Buffer({ $0.elementsEqual(text[start..<position]) })
    else { throw BrokenJSON() }
    return JSONIndex.Node(kind, start..<position)
  }

  private mutating func number() -> JSONIndex.Node {
    let start = position
    while position < text.count, Self.isPartOfNumber(text[position]) { position += 1 }
    return JSONIndex.Node(.number, start..<position)
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}

/// The text is not JSON, or it is incomplete.
package struct BrokenJSON: Error {}
