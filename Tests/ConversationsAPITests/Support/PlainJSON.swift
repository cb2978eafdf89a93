import FoundationEssentials
import JSON

/// A JSON text as a tree: slow and obvious, to compare with.
indirect enum PlainJSON: Equatable {
  case null
  case flag(Bool)
  case number(Int64?, Double?)
  case string(String)
  /// A string or number that cannot be read.
  case unreadable
  case array([PlainJSON])
  case object([String: PlainJSON])
}

extension PlainJSON: Decodable {
  /// Reads a text with Foundation's decoder.
  init?(text: [UInt8]) {
    guard let plain = try? JSONDecoder().decode(Self.self, from: Data(text)) else { return nil }
    self = plain
  }

  init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Name.self) {
      self = .object(
        try object.allKeys.reduce(into: [:]) { members, name in
          members[name.stringValue] = try PlainJSON(from: object.superDecoder(forKey: name))
        })
    } else if var array = try? decoder.unkeyedContainer() {
      var elements: [PlainJSON] = []
      while !array.isAtEnd { elements.append(try PlainJSON(from: array.superDecoder())) }
      self = .array(elements)
    } else {
      self = Self.scalar(try decoder.singleValueContainer())
    }
  }

  private static func scalar(_ value: any SingleValueDecodingContainer) -> Self {
    if value.decodeNil() { return .null }
    if let flag = try? value.decode(Bool.self) { return .flag(flag) }
    if let string = try? value.decode(String.self) { return .string(string) }
    let (integer, double) = (try? value.decode(Int64.self), try? value.decode(Double.self))
    return integer == nil && double == nil ? .unreadable : .number(integer, double)
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

extension PlainJSON {
  /// Reads a text with the program's own scanner.
  init?(reading text: [UInt8]) {
    var scanner = JSONScanner(text)
    guard let value = try? scanner.onlyValue() else { return nil }
    self.init(value)
  }

  private init(_ value: JSONValue) {
    switch value.kind {
    case .null: self = .null
    case .true: self = .flag(true)
    case .false: self = .flag(false)
    case .string, .escapedString: self = value.string.map { .string($0) } ?? .unreadable
    case .number:
      let (integer, double) = (value.number?.integer, value.number?.double)
      self = integer == nil && double == nil ? .unreadable : .number(integer, double)
    case .array: self = .array(value.elements.map { PlainJSON($0) })
    case .object:
      self = .object(
        value.members.reduce(into: [:]) { $0[$1.name] = PlainJSON($1.value) })
    }
  }
}

/// The fields as the contract reads them.
extension PlainJSON {
  var text: String? {
    switch self {
    case .string(let text): text
    case .number(let number?, _): String(number)
    default: nil
    }
  }

  var integer: Int64? {
    switch self {
    case .string(let text): Int64(text)
    case .number(let number, let double):
      number ?? double.flatMap { Int64(exactly: $0.rounded(.towardZero)) }
    default: nil
    }
  }

  var flag: Bool? {
    if case .flag(let flag) = self { return flag }
    return ["1": true, "true": true, "0": false, "false": false][text ?? ""]
  }

  var texts: [String]? {
    switch self {
    case .array(let elements): elements.compactMap(\.text)
    case .object: indexed.compactMap(\.text)
    default: text.map { $0.isEmpty ? [] : [$0] }
    }
  }

  /// The number of objects that a list of objects has.
  var objectCount: Int {
    guard case .array(let elements) = self else { return indexed.count }
    return elements.filter { $0.isContainer }.count
  }

  var isEmptyObject: Bool {
    guard case .object(let members) = self else { return true }
    return members.isEmpty
  }

  private var isContainer: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }

  private var indexed: [PlainJSON] {
    guard case .object(let members) = self else { return [] }
    return members.compactMap { name, value in UInt32(name).map { ($0, value) } }
      .sorted { $0.0 < $1.0 }.map(\.1)
  }
}
