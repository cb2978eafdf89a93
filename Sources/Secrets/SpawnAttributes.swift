internal import Glibc

/// How a program is started whatever has become of our own signals: none blocked, and one that writes
/// to nobody ended, as a shell would start it.
///
/// A signal that whoever started us wants to be ignored, as `nohup(1)` does, stays so.
///
/// - Source: `posix_spawn(3)`, POSIX_SPAWN_SETSIGMASK and POSIX_SPAWN_SETSIGDEF; `signal(7)`.
struct SpawnAttributes: ~Copyable {
  private var attributes = posix_spawnattr_t()

  init() {
    posix_spawnattr_init(&attributes)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  }

  deinit {
    var attributes = attributes
    posix_spawnattr_destroy(&attributes)
  }

  /// Lends them to a call.
  borrowing func with<Answer>(
    _ body: (UnsafePointer<posix_spawnattr_t>) -> Answer
  ) -> Answer {
    withUnsafePointer(to: attributes, body)
  }
}
