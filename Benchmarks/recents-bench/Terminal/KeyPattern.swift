/// A repeated pattern of keys.
enum KeyPattern: CaseIterable {
  /// The bar moves down the screen and up again.
  case bar
  /// The bar stays on the last line and the list scrolls.
  case scroll

  /// The name in tables.
  var name: String { self == .bar ? "move" : "scroll" }

  /// Returns the keys before the measured ones.
  func leadIn(of keys: MoveKeys) -> String {
    self == .bar ? "" : String(repeating: keys.down, count: 60)
  }

  /// Returns the key at a position.
  func key(_ index: Int, of keys: MoveKeys) -> String {
    switch self {
    case .bar: index / 40 % 2 == 0 ? keys.down : keys.up
    case .scroll: keys.down
    }
  }
}

/// The keys of a program that move its bar by one row.
struct MoveKeys {
  var down = "j"
  var up = "k"
}
