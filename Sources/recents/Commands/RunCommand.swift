import ArgumentParser
import Configuration
import Conversations
import ConversationsAPI
import CurlTransport
import Store

/// `recents run`, which is what `recents` alone does.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Open the pane on the configured app (this is what recents alone does).")

  @OptionGroup var options: SettingsOptions

  /// What outlives the program; nil where nothing says in which folder.
  private static func store(_ setup: Setup, _ account: Account) -> (any ConversationStore)? {
    let name = StoreName(setup.resolved.settings, account: account)
    return StateFolder(environment: setup.environment).map {
      SQLiteStore(folder: $0.path, profile: name.profile, user: name.user)
    }
  }

  func run() throws {
    let setup = try Setup(flags: options.flags, config: options.config)
    let account = try setup.account()
    try TerminalRequirement.check(environment: setup.environment)
    let settings = setup.resolved.settings
    let log = try ProgramLog(path: settings.log)
    let key = try setup.key(of: account, mayUseTerminal: true)
    log.hide(key)
    let transport = CurlTransport(configuration: CurlConfiguration(settings.network))
    defer { transport.close() }
    let service = LiveService(
      transport: transport, access: .init(account, key: key), timeout: settings.network.timeout,
      logger: log.logger
    ) { () throws(CommandFailure) in
      let mended = try Setup(flags: options.flags, config: options.config)
      let account = try mended.account()
      let key = try mended.key(of: account, mayUseTerminal: false)
      log.hide(key)
      return .init(account, key: key)
    }
    let session = PaneSession(
      settings: settings, label: settings.label, actingUser: account.uid,
      environment: setup.environment, store: Self.store(setup, account),
      terminals: TerminalMemory(environment: setup.environment), logger: log.logger
    )
    // The command line is read on the main thread.
    try MainActor.assumeIsolated { try session.run(on: service) }
  }
}

extension LiveService.Access {
  /// An account with its key.
  init(_ account: Account, key: Secret) {
    self.init(
      base: APIBase(url: account.baseURL.text), actingUser: UserID(account.uid), key: key)
  }
}

extension CurlConfiguration {
  /// What the configuration says of the network.
  init(_ network: NetworkSettings) {
    self.init(
      version: Version.text, connectTimeout: network.connectTimeout,
      authorityFile: network.caFile, authorityFolder: network.caPath)
  }
}
