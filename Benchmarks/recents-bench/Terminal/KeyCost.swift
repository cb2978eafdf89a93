/// What presses of a key cost.
struct KeyCost {
  /// From the press to the last byte of the answer, in milliseconds.
  var latency = Samples()
  /// Bytes written to the terminal.
  var bytes = Samples()
  /// Processor time, in microseconds.
  var cpu = Samples()

  /// How long the terminal has to be quiet for a key press to be over.
  ///
  /// - Units: Milliseconds.
  private static let quiet: Int32 = 4

  /// Presses keys one by one, each after the answer to the one before.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - start: The place in the pattern.
  ///   - pattern: Which keys.
  ///   - program: Who gets them.
  mutating func press(
    _ count: Int, from start: Int, of pattern: KeyPattern, on program: RunningSubject
  ) {
    for index in start..<(start + count) {
      let used = program.process.clock.nanoseconds
      let pressed = CPUClock.wall
      program.terminal.type(pattern.key(index))
      let output = program.terminal.read(untilQuietFor: Self.quiet, first: 1_000)
      guard let last = output.last else { continue }
      latency.add(Double(last - pressed) / 1e6)
      bytes.add(Double(output.bytes.count))
      cpu.add(Double(program.process.clock.nanoseconds - used) / 1e3)
    }
  }
}
