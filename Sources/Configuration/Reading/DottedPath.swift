/// Writes the path of a key as TOML does.
enum DottedPath {
  /// The parts with dots between them, in quotes where TOML would need them.
  static func joined(_ parts: [String?]) -> String {
    parts.compactMap(\.self).map(quotedIfNeeded).joined(separator: ".")
  }

  private static func quotedIfNeeded(_ part: String) -> String {
    let isBare = part.allSatisfy { character in
      character.isASCII && (character.isLetter || character.isNumber || "-_".contains(character))
    }
    return isBare && !part.isEmpty ? part : part.debugDescription
  }
}
