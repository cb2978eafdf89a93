import Testing

/// That something did not come true in a generous time.
struct NeverHappened: Error, CustomStringConvertible {
  let description: String
}

/// Waits for something to come true; looks often, and gives up only when it never will.
func eventually<Value>(
  _ what: String, sourceLocation: SourceLocation = #_sourceLocation,
  _ look: () throws -> Value?
) async throws -> Value {
  let clock = ContinuousClock()
  let deadline = clock.now + .seconds(30)
  while clock.now < deadline {
    if let value = try look() { return value }
    try await clock.sleep(for: .milliseconds(1))
  }
  Issue.record("never happened: \(what)", sourceLocation: sourceLocation)
  throw NeverHappened(description: what)
}
