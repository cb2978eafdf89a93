/// Keys that are pressed over and over.
enum KeyPattern: String, CaseIterable {
  /// The bar goes down the screen and up again.
  case bar
  /// The bar stands on the last line and the list moves under it.
  case scroll

  /// The keys before the measured ones.
  var leadIn: String { self == .bar ? "" : String(repeating: "j", count: 60) }

  /// The key at a place.
  func key(_ index: Int) -> String {
    switch self {
    case .bar: index / 40 % 2 == 0 ? "j" : "k"
    case .scroll: "j"
    }
  }
}
