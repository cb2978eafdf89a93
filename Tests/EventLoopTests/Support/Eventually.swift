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
  var looks = 0
  // Where other tests take every processor, the time may be over after the first look.
  while clock.now < deadline || looks < 1_000 {
    if let value = try look() { return value }
    looks += 1
    try await clock.sleep(for: .milliseconds(1))
  }
  Issue.record("never happened: \(what)", sourceLocation: sourceLocation)
  throw NeverHappened(description: what)
}
