internal import Glibc

/// Runs the program that prints the key.
struct KeyCommand {
  let words: [String]
  let environment: [String: String]
  let mayUseTerminal: Bool
  let timeout: Duration

  /// What the program printed.
  ///
  /// - Throws: `KeyCommandError` when it fails, prints too much or does not end in time.
  func output() throws(KeyCommandError) -> [UInt8] {
    let child = try ChildProcess(
      words: words, environment: environment, sharesTerminal: mayUseTerminal)
    let deadline = ContinuousClock.now + timeout
    var bytes: [UInt8] = []
    // A grandchild may hold the pipe open for ever, so the program's own end ends the reading, too.
    while let piece = try child.read(), ContinuousClock.now < deadline {
      bytes += piece
      guard bytes.count <= KeyText.limit else { throw .tooMuchOutput }
      if piece.isEmpty, child.hasEnded { break }
    }
    while !child.hasEnded, ContinuousClock.now < deadline { ChildProcess.pause() }
    guard let status = child.status else { throw .timedOut(timeout) }
    if let signal = status.signal { throw .killed(signal: signal) }
    guard status.code == 0 else { throw .failed(status: status.code) }
    return bytes
  }
}
