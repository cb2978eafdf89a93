/// Something that goes wrong, and how often.
public struct Fault: Hashable, Sendable {
  /// What goes wrong.
  public var kind: FaultKind
  /// How often.
  public var frequency: FaultFrequency
  /// At which requests.
  public var scope: FaultScope

  /// Creates a fault.
  ///
  /// - Parameters:
  ///   - kind: What goes wrong.
  ///   - frequency: How often.
  ///   - scope: At which requests.
  public init(
    _ kind: FaultKind, _ frequency: FaultFrequency = .always, scope: FaultScope = .all
  ) {
    self.kind = kind
    self.frequency = frequency
    self.scope = scope
  }
}
