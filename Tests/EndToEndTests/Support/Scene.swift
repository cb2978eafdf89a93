import Foundation
import Sandbox
import SandboxSupport

/// A server, a terminal, and a shell in it in which `$recents` is the program set up for that server.
struct Scene: Sendable {
  let server: SandboxServer
  let address: SandboxAddress
  let home: Home
  let terminal: Terminal

  /// The user whose list it is.
  static let user = "mara"

  /// The program stands beside the tests.
  private static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "recents").path

  /// The key in the environment of the program.
  enum Key {
    case fullAccess, authOnly, none
  }

  /// What can be set up differently.
  struct Setup: Sendable {
    var size = TerminalSize.usual
    var type = "tmux-256color"
    /// The locale of the program.
    var locale = "C.UTF-8"
    var key = Key.fullAccess
    var sandbox = SandboxConfiguration()
  }

  /// Runs a scene, and takes everything down after it.
  ///
  /// - Parameters:
  ///   - setup: What is different from usual.
  ///   - play: The scene.
  /// - Throws: What the scene throws.
  static func play(
    _ setup: Setup = Setup(), _ play: (Scene) async throws -> Void
  ) async throws {
    let home = try Home()
    defer { home.remove() }
    let server = SandboxServer(setup.sandbox)
    let address = try await server.start()
    let result: Result<Void, any Error>
    do {
      try home.write(shell(setup, address, home), to: "shell")
      let terminal = try await Terminal(setup.size, type: setup.type, home: home)
      try await play(Scene(server: server, address: address, home: home, terminal: terminal))
      result = .success(())
    } catch {
      result = .failure(error)
    }
    _ = try? await Tmux(in: home.path)("kill-server")
    await server.stop()
    try result.get()
  }

  /// Runs a scene in the pane, with the first list on it.
  ///
  /// - Parameters:
  ///   - setup: What is different from usual.
  ///   - flags: What else stands on the command line.
  ///   - play: The scene.
  /// - Throws: What the scene throws.
  static func inPane(
    _ setup: Setup = Setup(), _ flags: String = "", _ play: (Scene) async throws -> Void
  ) async throws {
    try await Self.play(setup) { scene in
      try await scene.open(flags)
      try await play(scene)
    }
  }

  /// Opens the pane and waits for the list.
  func open(_ flags: String = "") async throws {
    try await terminal.command("$recents --poll 1 \(flags)")
    try await terminal.wait("the list") {
      $0.status.contains(" live") && $0.header.contains("60 chats")
    }
  }

  /// Returns the program, set up for the server, on a terminal that the test holds itself.
  ///
  /// - Parameter terminal: The program's end of a pseudo-terminal.
  /// - Returns: The process, not started yet.
  func process(on terminal: FileHandle) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: Self.program)
    process.arguments = ["--base-url", "\(address.baseURL)", "--uid", Self.user, "--poll", "1"]
    process.environment = [
      "HOME": home.path, "XDG_STATE_HOME": home.file("state"), "TERM": "xterm-256color",
      "LC_ALL": "C.UTF-8", "RECENTS_API_KEY": address.apiKey, "SWIFT_BACKTRACE": "enable=no",
    ]
    process.standardInput = terminal
    process.standardOutput = terminal
    process.standardError = terminal
    return process
  }

  /// What starts the shell; nothing of this process's environment is in it.
  private static func shell(_ setup: Setup, _ address: SandboxAddress, _ home: Home) -> String {
    let program = "\(program) --base-url \(address.baseURL) --uid \(user)"
    var variables = [
      "HOME": home.path, "XDG_CONFIG_HOME": home.file("config"),
      "XDG_STATE_HOME": home.file("state"), "PATH": "/usr/bin:/bin", "TZ": "UTC",
      "LC_ALL": setup.locale, "PS1": "ready:$? ", "recents": program, "program": Self.program,
      "SWIFT_BACKTRACE": "enable=no",
    ]
    switch setup.key {
    case .fullAccess: variables["RECENTS_API_KEY"] = address.apiKey
    case .authOnly: variables["RECENTS_API_KEY"] = address.authOnlyKey
    case .none: break
    }
    let words = variables.map { "\($0)=\(Tmux.quoted($1))" }.joined(separator: " ")
    return "exec env -i TERM=\"$TERM\" \(words) /bin/sh -i\n"
  }
}
