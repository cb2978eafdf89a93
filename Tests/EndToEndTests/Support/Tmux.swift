import Foundation

/// A tmux server of its own with one pane.
struct Tmux: Sendable {
  private let folder: String

  /// Names the server; its socket lies in a folder.
  init(in folder: String) { self.folder = folder }

  /// Gives tmux a command and returns what it prints.
  @discardableResult
  func callAsFunction(_ arguments: String...) async throws -> String {
    InheritedDescriptors.close()
    let words = (["tmux", "-u", "-L", "recents", "-f", "/dev/null"] + arguments).map(Self.quoted)
    let isStart = arguments.contains("new-session")
    // The server lives on, so it must not keep the pipe that is read to its end here.
    let command =
      "exec env -u TMUX TMUX_TMPDIR=\(Self.quoted(folder)) LC_ALL=C.UTF-8 "
      + words.joined(separator: " ") + (isStart ? " >/dev/null 2>&1" : " 2>/dev/null")
    return try await withCheckedThrowingContinuation { continuation in
      // A thread of its own, because those of the pool also run the server that the program asks.
      Thread.detachNewThread { continuation.resume(with: Result { try Self.output(of: command) }) }
    }
  }

  private static func output(of command: String) throws -> String {
    // Threads of the pool block signals, which would make a tmux server that cannot be ended.
    var none = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, nil)
    guard let pipe = popen(command, "r") else { throw CocoaError(.executableNotLoadable) }
    defer { pclose(pipe) }
    var output: [UInt8] = []
    while case let byte = getc(pipe), byte != EOF { output.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: output, as: UTF8.self)
  }

  /// A word for the shell that means nothing but itself.
  static func quoted(_ word: String) -> String {
    "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
