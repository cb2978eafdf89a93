/// Converts text from outside to one line.
///
/// Only the start is read, so that a message of any length costs the same. Control characters other
/// than white space are copied: drawing makes them visible.
///
/// - Units: Lengths are in Unicode scalars.
enum OneLine {
  /// The number of scalars of a message that are read; more than the widest row can show.
  static let messageLimit = 512
  /// The number of scalars of a name that are read.
  static let nameLimit = 128

  /// Replaces every run of white space with one blank, and drops it at both ends.
  ///
  /// Text that is longer than the limit ends with an ellipsis.
  static func folded(_ text: String, limit: Int = messageLimit) -> String {
    if stands(text, limit: limit) { return text }
    let head = Head(of: text, limit: limit)
    return folded(head.scalars, isCut: head.isCut) { _ in .kept }
  }

  /// Folds text and drops its markup.
  ///
  /// - Source: docs/api.md §10, "Text clean-up for one line".
  static func plain(_ text: String) -> String {
    if stands(text, limit: messageLimit, barring: Markup.mayBegin) { return text }
    let head = Head(of: text, limit: messageLimit)
    guard head.scalars.contains(where: Markup.mayBegin) else {
      return folded(head.scalars, isCut: head.isCut) { _ in .kept }
    }
    let actions = Markup.actions(of: head.scalars, isCut: head.isCut)
    return folded(head.scalars, isCut: head.isCut) { actions[$0] }
  }

  /// Returns true when a text is already such a line, as nearly all are, so that it need not be
  /// copied.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - limit: The largest length.
  ///   - isBarred: Returns true for scalars that it must not contain, besides those that are
  ///     folded.
  /// - Returns: True when it is such a line; false may be wrong, true never is.
  private static func stands(
    _ text: String, limit: Int, barring isBarred: (Unicode.Scalar) -> Bool = { _ in false }
  ) -> Bool {
    // A text has at least as many bytes as scalars.
    guard text.utf8.count <= limit else { return false }
    var afterBlank = true
    for scalar in text.unicodeScalars {
      let isBlank = scalar.isBlank
      if isBlank ? afterBlank || scalar != " " : isBarred(scalar) { return false }
      afterBlank = isBlank
    }
    return !afterBlank || text.isEmpty
  }

  private static func folded(
    _ scalars: [Unicode.Scalar], isCut: Bool, action: (Int) -> Markup.Action
  ) -> String {
    var line = String.UnicodeScalarView()
    var owesBlank = false
    for (index, scalar) in scalars.enumerated() {
      let action = action(index)
      if action == .dropped { continue }
      if action == .blank || scalar.isBlank {
        owesBlank = !line.isEmpty
      } else {
        if owesBlank { line.append(" ") }
        owesBlank = false
        line.append(scalar)
      }
    }
    if isCut { line.append("…") }
    return String(line)
  }
}

extension Unicode.Scalar {
  /// True for white space and line breaks of any kind, which one blank may replace.
  var isBlank: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  /// True when it ends a line.
  package var isLineBreak: Bool {
    (0x0A...0x0D).contains(value) || value == 0x85 || value == 0x2028 || value == 0x2029
  }

  /// True when it is part of a word.
  var isWordPart: Bool {
    value < 0x80
      ? ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
      : properties.isAlphabetic || properties.numericType != nil
  }
}

/// The start of a text, as scalars.
struct Head {
  /// The scalars.
  let scalars: [Unicode.Scalar]
  /// True when the text continues after them.
  let isCut: Bool

  /// Reads at most a number of scalars.
  init(of text: String, limit: Int) {
    let head = text.unicodeScalars.prefix(limit)
    scalars = Array(head)
    isCut = head.endIndex != text.unicodeScalars.endIndex
  }
}

/// Turns identifiers of message types into words.
enum TypeName {
  /// Returns the name of a type in words: `extension_foo_bar` and `fooBar` become `foo bar`.
  ///
  /// - Returns: Words in lower case, or `fallback` if nothing readable is left.
  static func readable(_ type: String, fallback: String) -> String {
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
