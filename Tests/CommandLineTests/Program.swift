import Foundation

/// The built program, run as a person would run it, but without a terminal.
struct Program: Sendable {
  /// What came of a run.
  struct Answer: Equatable {
    var status: Int32
    var output: String
    var error: String
  }

  /// An empty home directory.
  let home: String

  init() throws {
    home =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("recents-home-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
  }

  /// The program lies beside the tests.
  private static var path: URL {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("recents")
  }

  func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Answer {
    try run(arguments, input: input, environment: environment)
  }

  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Answer {
    try run(Self.path, arguments, input: input, environment: environment)
  }

  private func run(
    _ program: URL, _ arguments: [String], input: String, environment: [String: String]
  ) throws -> Answer {
    let process = Process()
    let output = Pipe()
    let error = Pipe()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ["HOME": home, "PATH": "/usr/bin:/bin", "COLUMNS": "80"]
      .merging(environment) { $1 }
    let lines = try write(input, to: "standard-input")
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: lines))
    process.standardOutput = output
    process.standardError = error
    try process.run()
    // Both fit a pipe's buffer, so reading one after the other cannot stand still.
    let texts = [output, error].map {
      String(decoding: $0.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
    process.waitUntilExit()
    return Answer(status: process.terminationStatus, output: texts[0], error: texts[1])
  }

  /// Runs a script of a shell in which `$recents` is the program.
  func shell(_ script: String, environment: [String: String] = [:]) throws -> Answer {
    let environment = environment.merging(["recents": Self.path.path]) { $1 }
    return try run(
      URL(fileURLWithPath: "/bin/sh"), ["-c", script], input: "", environment: environment)
  }

  /// Runs it while a server in this process answers, which needs the thread that would wait.
  func runBeside(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) async throws -> Answer {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(
          with: Result { try run(arguments, input: input, environment: environment) })
      }
    }
  }

  /// Puts a file into the home directory.
  func write(_ text: String, to name: String, permissions: Int = 0o600) throws -> String {
    let path = home + "/" + name
    let directory = URL(fileURLWithPath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    _ = FileManager.default.createFile(
      atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: permissions])
    return path
  }
}
