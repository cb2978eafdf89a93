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
  /// The number of rows that a poll requests.
  var pageSize = 3
  /// The number of rows per request of a pass over the whole list.
  var fullPageSize = 5
  /// The page sizes that the server delivers.
  var pages = PageRule.any
  /// The number of rows that are read before the first frame.
  var firstRows: Int
  /// The external events, in order.
  var steps: [Step]
}

/// The page sizes that a server delivers.
enum PageRule: Equatable {
  /// Every size.
  case any
  /// At most this many rows, however many are requested.
  case caps(Int)
  /// A request for more rows is refused.
  case refuses(Int)

  /// Draws the rule of a seed; most servers deliver every size.
  init(seed: UInt64) {
    // A source of its own, so that the rest of a life stays as it is without a rule.
    var chance = Chance(seed ^ 0x9a6e5)
    self =
      switch chance.below(10) {
      case 0: .caps(chance.from(1...4))
      case 1: .refuses(chance.from(1...4))
      default: .any
      }
  }
}
