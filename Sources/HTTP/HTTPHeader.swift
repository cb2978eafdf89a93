/// One header line.
public struct HTTPHeader: Hashable, Sendable {
  /// The name, as sent.
  public var name: String
  /// The value, without surrounding blanks.
  public var value: String
  /// Whether the value must never appear in a log or a description.
  public var isSecret: Bool

  /// Makes a header line.
  public init(_ name: String, _ value: String, isSecret: Bool = false) {
    self.name = name
    self.value = value
    self.isSecret = isSecret
  }
}

extension HTTPHeader: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The line, with `***` for a secret.
  public var description: String { "\(name): \(isSecret ? "***" : value)" }
  /// The same; a debugger or `dump` must not show a secret either.
  public var debugDescription: String { description }
  /// A mirror that shows no more than the description.
  public var customMirror: Mirror { Mirror(self, children: [("line", description)]) }
}
