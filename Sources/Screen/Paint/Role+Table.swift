extension Role {
  /// The place of the role in `allCases`.
  ///
  /// - Source: The layout of enumerations without payload in Swift's ABI: the cases are numbered in
  ///   the order of their declaration, in one byte up to 256 of them.
  var ordinal: Int {
    // Proof: sound as long as a role is one byte, which this states; a test compares it with `allCases`.
    // A search or a dictionary in its place would be the dearest step of finding a style.
    Int(unsafeBitCast(self, to: UInt8.self))
  }

  /// The names in a theme that decide how the role looks, from its own to the most general.
  ///
  /// - Shape: `row.name.unread`, `row.name`, `row`, and at last `text`.
  public var lookupNames: [String] {
    var names = [rawValue]
    var rest = rawValue[...]
    while let dot = rest.lastIndex(of: ".") {
      rest = rest[..<dot]
      names.append(String(rest))
    }
    return names.last == Role.text.rawValue ? names : names + [Role.text.rawValue]
  }
}
