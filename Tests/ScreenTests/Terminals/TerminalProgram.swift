import Foundation

/// A program that runs alongside the test.
struct TerminalProgram {
  /// A condition without which the test cannot run.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private let process = Process()
  private let output = Pipe()

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - name: The name in `PATH`.
  ///   - arguments: The arguments.
  ///   - variables: The changes to its environment.
  /// - Throws: An error if it cannot be started.
  init(_ name: String, _ arguments: [String], variables: [String: String] = [:]) throws {
    guard let path = RealTerminal.path(of: name) else {
      throw Failure(description: "there is no \(name)")
    }
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    var environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"]
    environment.merge(variables) { $1 }
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try Self.withoutBlockedSignals { try process.run() }
  }

  /// Threads of the pool block signals; a program that inherited this could not be terminated.
  private static func withoutBlockedSignals(_ body: () throws -> Void) rethrows {
    var (none, usual) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &usual)
    defer { pthread_sigmask(SIG_SETMASK, &usual, nil) }
    try body()
  }

  /// The first line of its output.
  func firstLine() -> String {
    var line = Data()
    while !line.contains(UInt8(ascii: "\n")) {
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { break }
      line += more
    }
    return String(decoding: line.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// Terminates the program and its children.
  func stop() async {
    if process.isRunning { process.terminate() }
    await waitForEnd()
  }

  func waitForEnd() async {
    while process.isRunning { try? await Task.sleep(for: .milliseconds(10)) }
  }
}
