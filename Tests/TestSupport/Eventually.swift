/// Waits until a value is there.
///
/// - Parameters:
///   - what: What is waited for, for the failure.
///   - interval: How long to wait between two looks.
///   - time: How long to wait at most, met only when something is wrong.
///   - isolation: Where the caller runs.
///   - look: The value; nil as long as it is not there.
/// - Returns: The value.
/// - Throws: `NeverHappened` when the time is over.
@discardableResult
public func eventually<Value>(
  _ what: String, every interval: Duration = .milliseconds(1),
  within time: Duration = .seconds(40), isolation: isolated (any Actor)? = #isolation,
  _ look: () async throws -> Value?
) async throws -> Value {
  let deadline = ContinuousClock.now + time
  var looks = 0
  // Where other tests take every processor, the time may be over after the first look.
  while ContinuousClock.now < deadline || looks < 100 {
    if let value = try await look() { return value }
    looks += 1
    try await Task.sleep(for: interval)
  }
  throw NeverHappened(what)
}

/// Waits until a condition holds.
///
/// - Parameters:
///   - what: What is waited for, for the failure.
///   - isolation: Where the caller runs.
///   - condition: The condition.
/// - Throws: `NeverHappened` at a deadline that is met only when something is wrong.
public func eventually(
  _ what: String, isolation: isolated (any Actor)? = #isolation,
  _ condition: () async throws -> Bool
) async throws {
  try await eventually(what) { try await condition() ? true : nil }
}

/// An event that a test waited for in vain.
public struct NeverHappened: Error, CustomStringConvertible {
  private let what: String
  private let screen: String?

  /// Makes a failure, with the screen that was there instead.
  public init(_ what: String, screen: String? = nil) {
    self.what = what
    self.screen = screen
  }

  /// What never came, and what the screen shows instead.
  public var description: String {
    "\(what) never came" + (screen.map { "; the screen shows:\n\($0)" } ?? "")
  }
}
