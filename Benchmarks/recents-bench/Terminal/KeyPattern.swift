/// A repeated pattern of keys.
enum KeyPattern: String, CaseIterable {
  /// The bar moves down the screen and up again.
  case bar
  /// The bar stays on the last line and the list scrolls.
  case scroll

  /// The keys before the measured ones.
  var leadIn: String { self == .bar ? "" : String(repeating: "j", count: 60) }

  /// Returns the key at a position.
  func key(_ index: Int) -> String {
    switch self {
    case .bar: index / 40 % 2 == 0 ? "j" : "k"
    case .scroll: "j"
    }
  }
}
