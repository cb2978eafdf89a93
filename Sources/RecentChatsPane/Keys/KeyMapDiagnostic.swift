/// Something in the `[keys]` table that cannot be meant so, or may not be.
public struct KeyMapDiagnostic: Hashable, Sendable, CustomStringConvertible {
  /// Where it stands, such as `keys.mark-read`.
  public let keyPath: String
  /// What is wrong, and where it helps what may have been meant.
  public let message: String
  /// Whether everything holds as it stands there, and only what comes of it may be a surprise.
  public let isWarning: Bool

  init(_ command: String, _ message: String, isWarning: Bool = false) {
    keyPath = "keys.\(command)"
    self.message = message
    self.isWarning = isWarning
  }

  /// One sentence that begins with the place.
  public var description: String { "\(keyPath): \(message)" }
}
