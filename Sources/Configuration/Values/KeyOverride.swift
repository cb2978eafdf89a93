/// One line of `[keys]`: the keys a command shall have instead of its own.
///
/// Whether there is such a command and such a key is for the pane to say; this module knows neither.
public struct KeyOverride: Hashable, Sendable {
  /// The command's name, as written.
  public var command: String
  /// The keys, as written; none leaves the command without a key.
  public var keys: [String]
  /// Where it was said, for whoever finds something wrong with it.
  public var origin: Origin

  /// Makes a line.
  public init(command: String, keys: [String], origin: Origin) {
    self.command = command
    self.keys = keys
    self.origin = origin
  }
}
