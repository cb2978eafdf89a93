/// The place where a value was set.
public enum Place: Hashable, Sendable {
  /// The built-in defaults.
  case standard
  /// A file, at a key path; the root means the file as a whole.
  case file(String, at: DottedPath = .root, position: Position? = nil)
  /// An environment variable.
  case environment(String)
  /// A flag, with its dashes.
  case flag(String)

  /// A position in a text.
  public struct Position: Hashable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// The column, from 1; nil for the line as a whole.
    public var column: Int?

    public init(line: Int, column: Int? = nil) {
      self.line = line
      self.column = column
    }
  }

  /// The position in the file, if it is known.
  public var position: Position? {
    guard case .file(_, _, let position) = self else { return nil }
    return position
  }

  /// The path of keys in the file; the root for everything else.
  public var path: DottedPath {
    guard case .file(_, let path, _) = self else { return .root }
    return path
  }
}

extension Place: CustomStringConvertible {
  /// The place as `config.toml:3: poll.interval`, `config.toml:3:7`, `RECENTS_UID` or `--uid`.
  public var description: String {
    switch self {
    case .standard: "default"
    case .file(let name, let path, let position):
      name + Self.suffix(position) + (path.isRoot ? "" : ": \(path)")
    case .environment(let name), .flag(let name): name
    }
  }

  /// The path of keys, else line and column; nil for a file as a whole.
  var descriptionWithinFile: String? {
    guard path.isRoot else { return path.description }
    return position.map { position in
      "line \(position.line)" + (position.column.map { ", column \($0)" } ?? "")
    }
  }

  private static func suffix(_ position: Position?) -> String {
    guard let position else { return "" }
    return ":\(position.line)" + (position.column.map { ":\($0)" } ?? "")
  }
}

/// The keys that lead to a value of a TOML file, with indices into arrays.
public struct DottedPath: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// A step of a path.
  public enum Step: Hashable, Sendable {
    /// The value of a key.
    case key(String)
    /// An element of an array, from 0.
    case index(Int)
  }

  /// The steps, the outermost first.
  public private(set) var steps: [Step]

  /// The path of the file as a whole.
  public static let root: Self = []

  public init(steps: [Step]) { self.steps = steps }

  public init(_ keys: [String]) { steps = keys.map(Step.key) }

  public init(arrayLiteral keys: String...) { self.init(keys) }

  /// Returns the path extended by a step.
  public func appending(_ step: Step) -> Self {
    var path = self
    path.steps.append(step)
    return path
  }

  /// The names of the keys on the path.
  public var keys: [String] {
    steps.compactMap { step in
      guard case .key(let name) = step else { return nil }
      return name
    }
  }

  /// True for the path of the file as a whole.
  public var isRoot: Bool { steps.isEmpty }
}

extension DottedPath: CustomStringConvertible {
  /// The path in the form of a TOML dotted key, such as `styles."row.badge".fg`, with indices as in
  /// `views[0].name`.
  public var description: String {
    steps.reduce(into: "") { text, step in
      switch step {
      case .key(let name): text += (text.isEmpty ? "" : ".") + Self.quotedIfNeeded(name)
      case .index(let index): text += "[\(index)]"
      }
    }
  }

  /// Returns a key, in quotes unless it is a bare key.
  ///
  /// - Source: TOML 1.0.0, "Keys".
  private static func quotedIfNeeded(_ key: String) -> String {
    let isBare = key.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return isBare && !key.isEmpty ? key : key.debugDescription
  }
}
