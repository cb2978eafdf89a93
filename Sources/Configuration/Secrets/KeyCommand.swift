internal import Platform

/// A program that prints the key.
struct KeyCommand {
  let words: [String]
  let environment: [String: String]
  let mayUseTerminal: Bool
  let timeout: Duration

  /// Runs the program and returns its output.
  ///
  /// - Throws: `KeyCommandError` if it fails, prints too much or does not end in time.
  func output() throws(KeyCommandError) -> [UInt8] {
    let result: Result<[UInt8], KeyCommandError>
    do throws(SystemError) { result = try run() } catch { throw .system(error) }
    return try result.get()
  }

  private func run() throws(SystemError) -> Result<[UInt8], KeyCommandError> {
    let child = try ChildProcess(
      words: words, environment: environment, sharesTerminal: mayUseTerminal)
    let deadline = ContinuousClock.now + timeout
    var bytes: [UInt8] = []
    // A grandchild may hold the pipe open forever, so the end of the program also ends the reading.
    while let piece = try child.read(), ContinuousClock.now < deadline {
      bytes += piece
      guard bytes.count <= KeyText.limit else { return .failure(.tooMuchOutput) }
      if piece.isEmpty, child.exit != nil { break }
    }
    while child.exit == nil, ContinuousClock.now < deadline { ChildProcess.pause() }
    guard let exit = child.exit else { return .failure(.timedOut(timeout)) }
    if let signal = exit.signal { return .failure(.killed(signal: signal)) }
    return exit.status == 0 ? .success(bytes) : .failure(.failed(status: exit.status))
  }
}
