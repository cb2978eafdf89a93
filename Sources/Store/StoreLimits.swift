/// How far a store may go.
struct StoreLimits: Sendable {
  /// How long another program's lock is waited for.
  ///
  /// - Units: Milliseconds; its transactions take a few.
  var patience = 2_000
  /// How large the file may grow; nil for as large as the disk lets it.
  ///
  /// - Units: Pages of 4096 bytes.
  var pages: Int?
}
