/// The cost of key presses.
struct KeyCost {
  /// The time from the press to the last byte of the answer, in milliseconds.
  var latency = Samples()
  /// The bytes written to the terminal.
  var bytes = Samples()
  /// The processor time, in microseconds.
  var cpu = Samples()
  /// The system calls per key; nil if they were not counted.
  var calls: SystemCalls?

  /// Presses keys one by one, each after the answer to the one before.
  ///
  /// - Parameters:
  ///   - count: The number of keys.
  ///   - start: The position in the pattern.
  ///   - pattern: The pattern of keys.
  ///   - program: The program that receives them.
  ///   - quiet: The silence of the terminal after which a key press is complete, in milliseconds.
  mutating func press(
    _ count: Int, from start: Int = 0, of pattern: KeyPattern, on program: RunningSubject,
    quiet: Int32 = 4
  ) {
    for index in start..<(start + count) {
      let used = program.process.clock.nanoseconds
      let pressed = CPUClock.wall
      program.terminal.type(pattern.key(index, of: program.subject.keys))
      let output = program.terminal.read(untilQuietFor: quiet, first: 1_000)
      guard let last = output.last else { continue }
      latency.add(Double(last - pressed) / 1e6)
      bytes.add(Double(output.bytes.count))
      cpu.add(Double(program.process.clock.nanoseconds - used) / 1e3)
    }
  }
}
