/// How long to wait before the next look at the list.
///
/// - Units: Milliseconds.
enum PollPolicy {
  /// The longest wait while the server answers.
  static let longest: Int64 = 60_000
  /// The longest wait while it does not.
  static let longestBackOff: Int64 = 60_000
  /// How long to leave a server alone that refused the credentials, unless the person asks.
  static let afterRefusal: Int64 = 300_000
  /// How long a request may take before the status line speaks of it.
  static let slowRequest: Int64 = 1_000

  /// The wait after a good answer, before jitter.
  ///
  /// Looks that bring nothing make the next ones rarer, and so does a terminal nobody looks at. When
  /// less than a tenth of the minute's requests is left, it is stretched too.
  static func delay(
    interval: Int64, quietPolls: Int, hasFocus: Bool, quota: (limit: Int, remaining: Int)?
  ) -> Int64 {
    let quiet: Int64 = quietPolls < 12 ? 1 : quietPolls < 36 ? 2 : 4
    let away: Int64 = hasFocus ? 1 : 6
    // Divided, not multiplied: the numbers are a server's and may be as large as they come.
    let scarce: Int64 = if let quota, quota.remaining < max(quota.limit / 10, 1) { 4 } else { 1 }
    return max(interval, min(interval * quiet * away * scarce, longest))
  }

  /// The wait after so many failures in a row: doubling from one second.
  static func backOff(failures: Int, jitter: inout Jitter) -> Int64 {
    let wait = min(1_000 << Int64(min(max(failures - 1, 0), 10)), longestBackOff)
    return jitter.around(wait)
  }

  /// The time between two readings of the whole list: the more rows, the rarer, so that a large list
  /// does not cost more of the server's minute than a small one.
  static func wholeReadingInterval(_ interval: Int64, rows: Int) -> Int64 {
    max(interval, Int64(rows) * 15)
  }
}
