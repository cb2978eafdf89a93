/// How a cell is put on the screen, in the terms of the facade.
struct Appearance: Equatable {
  /// Bold, dim and so on, one bit each.
  var attributes: UInt32
  /// The number of the pair of colours.
  var pair: Int32
}
