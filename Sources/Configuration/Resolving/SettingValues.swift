internal import Diagnostics
internal import TOML

extension TOMLNode {
  /// Creates the value of a flag or a variable, whose text has no type, in the type of the setting.
  init(text: String, for key: SettingKey, at place: Place) {
    let value: Value =
      switch key {
      case .pollInterval, .scriptTimeout: Double(text).map(Value.number) ?? .string(text)
      case .ascii, .mouse, .plain, .readOnly: .boolean(text == "true")
      default: .string(text)
      }
    self.init(value, at: place)
  }

  /// Parses the path of a file or directory.
  func path(in scope: ValueScope) throws(Problem) -> String {
    try scope.path(name())
  }

  /// Parses patterns of tags, which match more than one tag each.
  func tagPatterns() throws(Problem) -> [String] {
    guard case .array(let nodes) = value else {
      throw Problem(#"must be a list of patterns, such as ["prio:*"]"#)
    }
    return try nodes.map { (node) throws(Problem) in
      guard case .string(let pattern) = node.value, pattern.contains("*") else {
        throw Problem(#"must be patterns that contain *, such as "prio:*""#)
      }
      return pattern
    }
  }

  /// Parses a list of tags.
  ///
  /// - Shape: Each 1-100 characters, without commas and control characters.
  /// - Source: docs/api.md §4 and §6.2; the comma, §1 "Query encoding".
  func tags() throws(Problem) -> [String] {
    try elements().map { (node) throws(Problem) in
      let tag = try node.name()
      let isClean = tag.unicodeScalars.allSatisfy {
        $0 != "," && $0.properties.generalCategory != .control
      }
      guard isClean, tag.unicodeScalars.count <= 100 else {
        throw Problem("must be tags of 1 to 100 characters without commas")
      }
      return tag
    }
  }

  /// Parses the colours; a bare `256` or `true` is not a string, but unambiguous.
  func colorChoice() throws(Problem) -> ColorChoice {
    switch value {
    case .integer(let number): try TOMLNode(.string(String(number)), at: place).choice()
    case .boolean(let truth): try TOMLNode(.string(String(truth)), at: place).choice()
    default: try choice()
    }
  }
}

extension TOMLNode {
  /// Parses an app id, which becomes the first label of a host name.
  ///
  /// - Shape: 1-63 letters, digits and hyphens, no hyphen at either end.
  /// - Source: docs/api.md §1, base URL; RFC 1123 section 2.1.
  func appID() throws(Problem) -> String {
    let text = try name()
    let isLabel = text.allSatisfy {
      Self.isLowerOrDigit($0) || ("A"..."Z").contains($0) || $0 == "-"
    }
    guard isLabel, text.count <= 63, text.first != "-", text.last != "-" else {
      throw Problem("must be 1 to 63 letters, digits or hyphens, as the dashboard shows it")
    }
    return text
  }

  /// Parses the id of a user.
  ///
  /// - Shape: 1-100 characters `a-z 0-9 - _`.
  /// - Source: docs/api.md §4, UID.
  func uid() throws(Problem) -> String {
    let text = try name()
    if Self.isUID(text) { return text }
    let lower = text.lowercased()
    throw Problem(
      "must be 1 to 100 of the characters a-z, 0-9, - and _",
      nearest: Self.isUID(lower) ? lower : nil)
  }

  private static func isUID(_ text: String) -> Bool {
    text.count <= 100 && text.allSatisfy { isLowerOrDigit($0) || $0 == "-" || $0 == "_" }
  }

  private static func isLowerOrDigit(_ character: Character) -> Bool {
    ("a"..."z").contains(character) || ("0"..."9").contains(character)
  }
}
