/// How network, server and disk behave for a while.
struct Weather: Equatable {
  /// How many in a hundred requests, or their answers, are lost.
  var loss = 0
  /// How many in a hundred requests the server fails on or refuses.
  var faults = 0
  /// How many in a hundred requests are delivered twice.
  var repeats = 0
  /// How many in a hundred pages have a row that cannot be read.
  var unreadable = 0
  /// How long a message takes at the most, in milliseconds.
  var delay = 300
  /// Whether nobody can be reached at all.
  var isOut = false
  /// Whether the server refuses the credentials.
  var refusesKey = false
  /// The program whose credentials it refuses, though not those of the other one.
  var refusesKeyOf: Int?
  /// Whether the disk is full.
  var isDiskFull = false
  /// Whether a store cannot be opened.
  var isDiskUnreadable = false
  /// How long the disk takes at the most, in milliseconds.
  var diskDelay = 20

  /// Nothing fails.
  static let calm = Weather()
}
