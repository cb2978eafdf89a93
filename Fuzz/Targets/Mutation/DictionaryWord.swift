/// A line of a dictionary in libFuzzer's form.
///
/// - Shape: `"word"`, with `\\`, `\"` and `\xAB` inside; a name and `=` may stand before it.
/// - Source: https://llvm.org/docs/LibFuzzer.html#dictionaries
enum DictionaryWord {
  /// The bytes of the word; nil for a comment and a blank line.
  static func bytes(ofLine line: String) -> [UInt8]? {
    guard !line.hasPrefix("#"), let open = line.firstIndex(of: "\""),
      let close = line.lastIndex(of: "\""), open < close
    else { return nil }
    var rest = line[line.index(after: open)..<close].utf8[...]
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      bytes.append(byte == UInt8(ascii: "\\") ? escaped(&rest) : byte)
    }
    return bytes
  }

  private static func escaped(_ rest: inout Substring.UTF8View) -> UInt8 {
    let kind = rest.popFirst() ?? UInt8(ascii: "\\")
    guard kind == UInt8(ascii: "x") else { return kind }
    defer { rest = rest.dropFirst(2) }
    return UInt8(Substring(rest.prefix(2)), radix: 16) ?? 0
  }
}
