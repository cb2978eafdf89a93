internal import Platform

/// A program that prints the key.
struct KeyCommand {
  let words: [String]
  let environment: [String: String]
  let mayUseTerminal: Bool
  let timeout: Duration

  /// Returns the first line of the output: password stores keep the secret there, and notes below it.
  ///
  /// - Source: pass(1), "show": `--clip` copies the first line, the password.
  /// - Throws: `KeyCommandError` when it fails, prints too much or does not end in time.
  func firstLine() throws(KeyCommandError) -> [UInt8] {
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
      guard bytes.count <= Self.outputLimit else { return .failure(.tooMuchOutput) }
      if piece.isEmpty, child.exit != nil { break }
    }
    while child.exit == nil, ContinuousClock.now < deadline { ChildProcess.pause() }
    guard let exit = child.exit else { return .failure(.timedOut(timeout)) }
    if let signal = exit.signal { return .failure(.killed(signal: signal)) }
    guard exit.status == 0 else { return .failure(.failed(status: exit.status)) }
    return .success(Array(bytes.prefix { $0 != UInt8(ascii: "\n") }))
  }

  /// The maximum number of bytes that are read, notes included.
  private static let outputLimit = 1 << 20
}
