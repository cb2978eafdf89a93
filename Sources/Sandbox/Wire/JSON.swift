/// A JSON value as the server writes it: members keep their order, and text may be broken on purpose.
package enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case number(Double)
  case string(String)
  /// Text of any bytes, valid UTF-8 or not: what the fault `invalid-utf8` needs and no encoder offers.
  case brokenString([UInt8])
  /// A value that is JSON text already.
  case written(String)
  case array([JSON])
  case object([Member])

  /// One name with its value.
  package struct Member: Hashable, Sendable {
    package let name: String
    package var value: JSON
  }
}

extension JSON {
  /// The value of a member; nil when there is none or this is no object.
  ///
  /// Setting nil removes it.
  package subscript(name: String) -> JSON? {
    get { members?.first { $0.name == name }?.value }
    set {
      guard case .object(var members) = self else { return }
      self = .null  // Gives up this copy of the members, so that the change happens in place.
      let index = members.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(name: name, value: value))
      case (nil, nil): break
      }
      self = .object(members)
    }
  }

  package var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }

  package var elements: [JSON]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  package var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  package var integer: Int64? {
    if case .integer(let integer) = self { integer } else { nil }
  }

  package var bool: Bool? {
    switch self {
    case .bool(let bool): bool
    case .integer(0): false
    case .integer(1): true
    default: nil
    }
  }
}
