/// Where a value was said.
public enum Origin: Hashable, Sendable {
  /// Nowhere: it is built in.
  case standard
  /// In a configuration file, at a dotted key path; no path means the file as a whole.
  case file(String, key: String?)
  /// In an environment variable.
  case environment(String)
  /// By a flag, named with its dashes.
  case flag(String)
}

extension Origin: CustomStringConvertible {
  /// How a message names it.
  public var description: String {
    switch self {
    case .standard: "default"
    case .file(let name, let key?): "\(name): \(key)"
    case .file(let name, nil): name
    case .environment(let name), .flag(let name): name
    }
  }
}
