extension Duration {
  /// Whole milliseconds as libcurl takes them, rounded up.
  ///
  /// - Shape: at least 1, because 0 would mean "for ever".
  package var curlMilliseconds: Int32 {
    let (seconds, attoseconds) = components
    guard seconds >= 0, attoseconds >= 0 else { return 1 }
    guard seconds < Int64(Int32.max) / 1_000 else { return .max }
    let fraction = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return max(1, Int32(seconds * 1_000 + fraction))
  }
}
