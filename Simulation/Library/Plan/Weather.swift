/// The behaviour of network, server and disk for a while.
struct Weather: Equatable {
  /// The percentage of requests that are lost, or whose answers are.
  var loss = 0
  /// The percentage of requests that the server fails on or refuses.
  var faults = 0
  /// The percentage of requests that are delivered twice.
  var repeats = 0
  /// The percentage of pages with an unreadable row.
  var unreadable = 0
  /// The maximum transmission time of a request or an answer, in milliseconds.
  var delay = 300
  /// The capacity of the line that all answers share, in bits per second; nil for no limit.
  var bandwidth: Int?
  /// True when the server is unreachable.
  var isOut = false
  /// True when the server refuses the credentials.
  var refusesKey = false
  /// The program whose credentials the server refuses, while it accepts those of the other one.
  var refusesKeyOf: Int?
  /// True when the disk is full.
  var isDiskFull = false
  /// True when a store cannot be opened.
  var isDiskUnreadable = false
  /// The maximum duration of a disk operation, in milliseconds.
  var diskDelay = 20

  /// Weather without failures.
  static let calm = Weather()
}
