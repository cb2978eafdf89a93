/// Looks again and again until something is so.
///
/// - Parameters:
///   - what: What is waited for, for the failure.
///   - isolation: Where the caller runs.
///   - found: The thing; nil as long as it is not there.
/// - Returns: The thing.
/// - Throws: `NeverHappened` at the deadline, which is generous because it is never met when all is well.
@discardableResult
func eventually<Value>(
  _ what: String, isolation: isolated (any Actor)? = #isolation,
  _ found: () async throws -> Value?
) async throws -> Value {
  let deadline = ContinuousClock.now + .seconds(40)
  while ContinuousClock.now < deadline {
    if let value = try await found() { return value }
    try await Task.sleep(for: .milliseconds(20))
  }
  throw NeverHappened(what: what)
}

/// Looks again and again until a condition holds.
///
/// - Parameters:
///   - what: What is waited for, for the failure.
///   - isolation: Where the caller runs.
///   - condition: The condition.
/// - Throws: `NeverHappened` at the deadline.
func eventually(
  _ what: String, isolation: isolated (any Actor)? = #isolation,
  _ condition: () async throws -> Bool
) async throws {
  try await eventually(what) { try await condition() ? true : nil }
}
