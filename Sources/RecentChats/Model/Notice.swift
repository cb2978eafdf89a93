/// A sentence on the status line that goes away by itself.
struct Notice: Equatable, Sendable {
  /// The sentence.
  var text: String
  /// Whether something failed.
  var isFailure: Bool

  /// How long it stays: long enough to read, longer when something failed.
  var milliseconds: Int64 { isFailure ? 20_000 : 6_000 }
}
