/// Where the API key comes from.
///
/// The key itself is only here when it stands in the configuration in plain text.
public enum KeySource: Hashable, Sendable {
  /// A program and its arguments; the key is what it prints. No shell is involved.
  case command([String])
  /// An environment variable of that name.
  case environment(String)
  /// A file of that path that nobody else may read.
  case file(String)
  /// The key, from a configuration that allows it.
  case literal(Secret)
}

extension KeySource: CustomStringConvertible {
  /// What a person needs to recognise it; arguments may be secret, so a command shows its name only.
  public var description: String {
    switch self {
    case .command(let words):
      "command \(words.first ?? "")" + (words.count > 1 ? " …" : "")
    case .environment(let name): "environment variable \(name)"
    case .file(let path): "file \(path)"
    case .literal(let key): "literal \(key)"
    }
  }
}
