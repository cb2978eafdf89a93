import ArgumentParser
import Configuration
import Conversations
import ConversationsAPI
import CurlTransport
import RecentChats
import Sandbox
import Terminal

/// `recents demo`.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Open the pane on a built-in server: no account, no network.")

  @OptionGroup var sandbox: SandboxOptions
  @OptionGroup var file: FileOptions
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var session: SessionOptions
  // Known, so that one of them is refused with the reason.
  @OptionGroup(visibility: .hidden) var account: AccountOptions

  func run() throws {
    try checkFlags()
    let setup = try Setup(
      flags: file.flags(screen.values, session.values), config: file.config)
    try setup.checkFlags()
    let settings = setup.resolved.settings
    try TerminalRequirement.check(environment: setup.environment, plain: settings.plain)
    let log = try ProgramLog(path: settings.log, level: settings.logLevel)
    let address = try address(plain: settings.plain == true)
    let key = Secret(address.apiKey)
    log.hide(key)
    let account = AccountID(server: address.baseURL, user: UserID(address.uids[0]))
    let access = LiveService.Access(
      reading: ConnectionReading(
        account: account, profile: "demo", protection: Protection(settings)),
      base: APIBase(url: address.baseURL), key: key, network: settings.network,
      transport: CurlTransport(configuration: CurlConfiguration(settings.network)))
    let service = LiveService(access: access, logger: log.logger) { former, _ in former }
    let session = PaneSession(
      settings: settings, label: "demo", account: account, environment: setup.environment,
      logger: log.logger)
    // The command line is read on the main thread.
    try MainActor.assumeIsolated { try session.run(on: service) }
  }

  /// Rejects flags that would have no effect.
  private func checkFlags() throws(CommandFailure) {
    guard let flag = account.given.first else { return }
    throw CommandFailure(
      .usage, "the demo has its own server and user; remove \(flag)")
  }

  /// Starts the server; keys typed while that takes long are ignored.
  private func address(plain: Bool) throws(CommandFailure) -> SandboxAddress {
    guard sandbox.takesLong, !plain else { return try sandbox.started() }
    return try QuietTerminal.during { () throws(CommandFailure) in try sandbox.started() }
  }
}

extension SandboxOptions {
  /// Starts a server that runs as long as the program, and returns its address.
  fileprivate func started() throws(CommandFailure) -> SandboxAddress {
    let server = try server(port: 0)
    return try Blocking.result { () throws(CommandFailure) in try await server.started() }
  }
}
