/// One value of a JSON text.
package struct JSONValue {
  private let index: JSONIndex
  private let node: Int

  init(_ index: JSONIndex, _ node: Int) {
    self.index = index
    self.node = node
  }

  package var kind: JSONIndex.Kind { index.kind(of: node) }

  /// The string; nil for any other kind.
  package var string: String? { index.string(node) }

  /// The number; nil for any other kind.
  package var number: JSONNumber? { index.number(node) }

  /// The elements; empty for any value other than an array.
  package var elements: [JSONValue] {
    guard kind == .array else { return [] }
    var elements: [JSONValue] = []
    var element = node + 1
    while element < index.next(after: node) {
      elements.append(JSONValue(index, element))
      element = index.next(after: element)
    }
    return elements
  }

  /// The members of an object, without those whose name occurred before or cannot be read; empty
  /// for any other value.
  package var members: [(name: String, value: JSONValue)] {
    guard kind == .object else { return [] }
    var members: [(name: String, value: JSONValue)] = []
    var names: Set<String> = []
    var name = node + 1
    while name < index.next(after: node) {
      if let text = index.string(name), names.insert(text).inserted {
        members.append((text, JSONValue(index, name + 1)))
      }
      name = index.next(after: name + 1)
    }
    return members
  }

  /// True for an object or an array without members.
  package var isEmptyContainer: Bool { index.next(after: node) == node + 1 && !isScalar }

  /// Returns the value of a member; nil if there is none.
  package func member(_ name: String) -> JSONValue? {
    guard kind == .object, let member = index.member(name, of: node) else { return nil }
    return JSONValue(index, member)
  }

  private var isScalar: Bool { kind != .object && kind != .array }
}
