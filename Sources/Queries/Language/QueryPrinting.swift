extension Query: CustomStringConvertible {
  /// The query in its canonical form, which is parsed as the same query.
  public var description: String {
    switch self {
    case .all(let operands): operands.map(\.operand).joined(separator: " ")
    case .any(let operands): operands.map(\.description).joined(separator: " OR ")
    case .not(let operand): "-" + operand.operand(isNegated: true)
    case .predicate(let predicate): predicate.description
    }
  }

  /// The query as one of several conditions side by side.
  private var operand: String { operand(isNegated: false) }

  private func operand(isNegated: Bool) -> String {
    switch self {
    case .any: "(\(self))"
    case .all where isNegated: "(\(self))"
    case .all, .not, .predicate: description
    }
  }
}

extension Query.Predicate: CustomStringConvertible {
  /// The condition as it is typed.
  public var description: String {
    switch self {
    case .word(let text): Quoting.word(text)
    case .tagPrefix(let text): "#" + (text.isEmpty ? "" : Quoting.value(text))
    case .state(let state): "is:\(state.rawValue)"
    case .tag(.any): "tag:any"
    case .tag(.none): "tag:none"
    case .tag(.matching(let pattern)): "tag:" + Quoting.tag(pattern)
    case .text(let field, let text): "\(field.rawValue):" + Quoting.value(text)
    case .id(let pattern): "id:" + Quoting.pattern(pattern)
    case .type(let name): "type:" + Quoting.value(name)
    case .number(let field, let comparison, let number):
      "\(field.rawValue)\(comparison.rawValue)\(number)"
    case .age(let field, let comparison, let span):
      "\(field.rawValue)\(comparison.rawValue)\(span)"
    case .since(let day): "since:\(day)"
    case .before(let day): "before:\(day)"
    }
  }
}

/// Puts texts in quotation marks where they would otherwise mean something else.
enum Quoting {
  /// Returns a word.
  static func word(_ text: String) -> String {
    isBareWord(text) ? text : quoted(text)
  }

  /// Returns the value of a field.
  static func value(_ text: String) -> String { isBareValue(text) ? text : quoted(text) }

  /// Returns a pattern with its asterisks.
  static func pattern(_ pattern: Query.Pattern) -> String {
    pattern.parts.map { $0.isEmpty || isBareValue($0) && !$0.contains("*") ? $0 : quoted($0) }
      .joined(separator: "*")
  }

  /// Returns the pattern of a tag, which must not read `any` or `none`.
  static func tag(_ pattern: Query.Pattern) -> String {
    let text = Self.pattern(pattern)
    return ["any", "none"].contains(text.lowercased()) ? quoted(text) : text
  }

  /// Returns true for a text that is a word without quotation marks.
  private static func isBareWord(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard isBareValue(text), let first = scalars.first, first != "-", first != "#" else {
      return false
    }
    let name = scalars.prefix { $0.isASCII && $0.properties.isAlphabetic }
    let isField = !name.isEmpty && scalars.dropFirst(name.count).first.map(isSign) ?? false
    return !isField && !["OR", "AND", "NOT"].contains(text)
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    ":<>=".unicodeScalars.contains(scalar)
  }

  /// Returns true for a text that is one piece of a word.
  private static func isBareValue(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { $0 != "\"" && !QueryLexer.endsWord($0) }
  }

  private static func quoted(_ text: String) -> String {
    var scalars: [Unicode.Scalar] = ["\""]
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { scalars.append("\\") }
      scalars.append(scalar)
    }
    return String(scalars + ["\""])
  }
}
