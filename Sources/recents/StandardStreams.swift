import Platform
import Synchronization

/// Standard output, unbuffered: a failed write is an error at once.
///
/// Nothing here uses `print`, which does not report errors.
enum StandardOutput {
  private static let isUsed = Mutex(false)

  /// Writes a text.
  ///
  /// - Throws: `CommandFailure` when the disk is full or the output does not take it for another reason.
  static func write(_ text: String) throws(CommandFailure) {
    isUsed.withLock { $0 = true }
    do throws(SystemError) {
      try Descriptor.writeAll(Array(text.utf8), to: 1)
    } catch {
      throw CommandFailure(.failure, error.description)
    }
  }

  /// Writes a line.
  ///
  /// - Throws: As `write` does.
  static func print(_ line: String) throws(CommandFailure) { try write(line + "\n") }

  /// Closes the output, for the file systems that report only then that something was not written.
  ///
  /// - Throws: As `write` does.
  static func finish() throws(CommandFailure) {
    guard
      isUsed.withLock({ isUsed in
        defer { isUsed = false }; return isUsed
      })
    else { return }
    do throws(SystemError) {
      try Descriptor.finish(1)
    } catch {
      throw CommandFailure(.failure, error.description)
    }
  }
}

/// Standard error, unbuffered.
enum StandardError {
  private static let failure = Mutex(false)

  /// True when something could not be written, which only the exit status can report.
  static var hasFailed: Bool { failure.withLock(\.self) }

  /// Writes a line.
  static func print(_ line: String) {
    do throws(SystemError) {
      try Descriptor.writeAll(Array((line + "\n").utf8), to: 2, waitingAtMost: patience)
    } catch {
      failure.withLock { $0 = true }
    }
  }

  /// The longest wait for a reader of messages, who may have stopped reading for good.
  ///
  /// - Units: Milliseconds.
  private static let patience: Int64 = 1_000
}
