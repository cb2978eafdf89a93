/// Makes the names of message types readable.
enum TypeName {
  /// Words for a type: `extension_foo_bar` and `fooBar` become `foo bar`.
  ///
  /// - Returns: Words in lower case, or `fallback` when nothing readable is left.
  static func words(_ type: String, fallback: String) -> String {
    var words = String.UnicodeScalarView()
    var wasLower = false
    for scalar in Head(of: type, limit: OneLine.nameLimit).scalars {
      let isUpper = ("A"..."Z").contains(scalar)
      if isUpper, wasLower { words.append(" ") }
      words.append(contentsOf: separators.contains(scalar) ? [" "] : [scalar])
      wasLower = ("a"..."z").contains(scalar)
    }
    let line = OneLine.folded(String(words)).lowercased()
    let prefix = "extension "
    let name = line.hasPrefix(prefix) ? String(line.dropFirst(prefix.count)) : line
    return name.isEmpty || name == "extension" ? fallback : name
  }

  private static let separators: Set<Unicode.Scalar> = ["_", "-", "."]
}
