import Glibc

/// The processor time that a process has used.
///
/// - Source: `clock_getcpuclockid(3)`, `clock_gettime(2)`; all threads of the process together.
struct CPUClock {
  private let clock: clockid_t

  /// The clock of this process.
  static let own = CPUClock(clock: CLOCK_PROCESS_CPUTIME_ID)

  private init(clock: clockid_t) { self.clock = clock }

  /// The clock of another process of the same user.
  init(of process: pid_t) {
    var clock = clockid_t()
    self.clock = clock_getcpuclockid(process, &clock) == 0 ? clock : CLOCK_MONOTONIC
  }

  /// The time used so far.
  ///
  /// - Units: Nanoseconds.
  var nanoseconds: Int64 { Self.read(clock) }

  /// The time of a clock that never goes back, in nanoseconds.
  static var wall: Int64 { read(CLOCK_MONOTONIC) }

  private static func read(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    _ = clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
