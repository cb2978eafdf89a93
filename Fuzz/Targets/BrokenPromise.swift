/// What a decoder promises for every input and did not keep for this one.
public struct BrokenPromise: Error, CustomStringConvertible, Sendable {
  /// The promise, as a sentence.
  public let promise: String
  /// What was seen instead.
  public let detail: String

  /// The promise and what was seen instead, on one line.
  public var description: String { detail.isEmpty ? promise : "\(promise): \(detail)" }
}

/// Throws unless a promise is kept.
///
/// - Parameters:
///   - promise: What holds for every input.
///   - isKept: Whether it holds for this one.
///   - detail: What was seen, asked for only when the promise is broken.
/// - Throws: `BrokenPromise` when it does not hold.
func expect(
  _ promise: String, _ isKept: Bool, _ detail: @autoclosure () -> String = ""
) throws(BrokenPromise) {
  guard !isKept else { return }
  throw BrokenPromise(promise: promise, detail: detail())
}
