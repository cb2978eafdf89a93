/// Everything that is settled before a life begins; all else follows from it.
struct Plan: Equatable {
  /// What it was made from.
  var seed: UInt64
  /// How many conversations there are at the beginning.
  var rows: Int
  /// How many programs run on the one store.
  var programs: Int
  /// Whether only this user's programs write what only users write.
  var isAlone: Bool
  /// How many requests the server allows a minute.
  var limit: Int
  /// How many rows are read before the first frame.
  var firstRows: Int
  /// What happens from outside, in order.
  var steps: [Step]
}
