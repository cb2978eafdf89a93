/// The signs that are drawn as their names, so that the filter finds them by what a person reads.
///
/// They are settled before the pane opens, so all are equal.
public struct SpeltSigns: Equatable, Sendable {
  /// The signs in whose names some letters stand.
  let named: @Sendable (_ letters: String) -> [Unicode.Scalar]

  /// Says what the names are.
  ///
  /// - Parameter named: Gives the signs in whose names some letters stand, which are small.
  public init(named: @escaping @Sendable (_ letters: String) -> [Unicode.Scalar]) {
    self.named = named
  }

  /// Every sign is drawn as itself.
  public static let none = SpeltSigns { _ in [] }

  /// They do not change while the program runs.
  public static func == (left: Self, right: Self) -> Bool { true }
}
