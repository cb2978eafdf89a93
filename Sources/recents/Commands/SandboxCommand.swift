import ArgumentParser
import Glibc
import Sandbox

/// `recents sandbox`.
struct SandboxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sandbox",
    abstract: "Run only the built-in server, until interrupted.")

  @Option(help: ArgumentHelp("The port to listen on; 0 takes a free one.", valueName: "n"))
  var port: UInt16 = 0

  @OptionGroup var options: SandboxOptions

  func run() throws {
    let ending = EndingSignals()
    let server = try options.server(port: port)
    let address = try Waiting.result { () throws(CommandFailure) in try await server.started() }
    print(address.explained)
    fflush(nil)
    ending.wait()
    _ = try Waiting.result { () throws(CommandFailure) in await server.stop() }
  }
}

/// The signals that end a server, kept until they are waited for.
private struct EndingSignals {
  private var signals = sigset_t()

  /// Blocks them, for this thread and all that begin later.
  ///
  /// - Source: `pthread_sigmask(3)`, a new thread inherits the mask.
  init() {
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Waits for one of them.
  func wait() {
    var received: Int32 = 0
    var signals = signals
    while sigwait(&signals, &received) != 0 {}
  }
}

extension SandboxAddress {
  /// What a person needs to use the server.
  fileprivate var explained: String {
    """
    base URL  \(baseURL)
    app id    \(appID)
    key       \(apiKey)
    auth key  \(authOnlyKey) (may not read conversations)
    UIDs      \(uids.joined(separator: " "))

    Another terminal:
      RECENTS_API_KEY=\(apiKey) recents --base-url \(baseURL) --uid \(uids.first ?? "")

    ^C ends it.
    """
  }
}
