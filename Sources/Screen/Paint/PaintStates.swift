/// What is going on with the thing a cell belongs to.
public struct PaintStates: OptionSet, Hashable, Sendable {
  /// One bit a state.
  public let rawValue: UInt8

  /// Makes a set of states from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The row the keys act on.
  public static let selected = PaintStates(rawValue: 1)
  /// The row shows a change that the server has not confirmed.
  public static let pending = PaintStates(rawValue: 2)
  /// The data is older than it should be.
  public static let stale = PaintStates(rawValue: 4)

  /// How many combinations there are.
  public static let combinations = 8

  /// The states with the names used in theme files, in the order in which they are applied.
  public static let named: [(name: String, state: PaintStates)] = [
    ("stale", .stale), ("pending", .pending), ("selected", .selected),
  ]
}
