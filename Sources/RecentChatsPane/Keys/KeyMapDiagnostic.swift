/// Something in the `[keys]` table that cannot be meant so.
public struct KeyMapDiagnostic: Hashable, Sendable, CustomStringConvertible {
  /// Where it stands, such as `keys.mark-read`.
  public let keyPath: String
  /// What is wrong, and where it helps what may have been meant.
  public let message: String

  init(_ command: String, _ message: String) {
    keyPath = "keys.\(command)"
    self.message = message
  }

  /// One sentence that begins with the place.
  public var description: String { "\(keyPath): \(message)" }
}
