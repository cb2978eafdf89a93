extension RawValue {
  /// An app id, which becomes the first label of a host name.
  ///
  /// - Shape: 1-63 letters, digits and hyphens, no hyphen at either end.
  /// - Source: Contract §1, base URL; RFC 1123 section 2.1.
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

  /// The id of a user.
  ///
  /// - Shape: 1-100 characters of `a-z 0-9 - _`.
  /// - Source: Contract §4, UID.
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
