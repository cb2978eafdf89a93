/// The input of a life; everything else follows from it.
struct Plan: Equatable {
  /// The seed it was made from.
  var seed: UInt64
  /// The number of conversations at the beginning.
  var rows: Int
  /// The number of programs that share the store.
  var programs: Int
  /// True when only this user's programs write what only users write.
  var isAlone: Bool
  /// The number of requests per minute that the server allows.
  var limit: Int
  /// The number of rows that are read before the first frame.
  var firstRows: Int
  /// The external events, in order.
  var steps: [Step]
}
