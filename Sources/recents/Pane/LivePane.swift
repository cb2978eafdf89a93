import Configuration
import Conversations
import ConversationsAPI
import CurlTransport
import Store
import Terminal

/// The pane for the configured app.
struct LivePane: Sendable {
  /// The flags of the command line.
  var flags = SettingsFlags()
  /// The configuration file named there.
  var config: String?

  /// Runs the pane until it ends.
  ///
  /// - Throws: `CommandFailure` with the problems that prevent the start.
  func run() throws {
    let setup = try Setup(flags: flags, config: config)
    let account = try setup.account()
    let settings = setup.resolved.settings
    try TerminalRequirement.check(environment: setup.environment, plain: settings.plain)
    let log = try ProgramLog(path: settings.log, level: settings.logLevel)
    let key = try setup.key(of: account, mayUseTerminal: true)
    log.hide(key)
    let transport = CurlTransport(configuration: CurlConfiguration(settings.network))
    defer { transport.close() }
    let service = LiveService(
      transport: transport, access: .init(account, key: key), timeout: settings.network.timeout,
      logger: log.logger
    ) { () throws(CommandFailure) in
      let mended = try Setup(flags: flags, config: config)
      let account = try mended.account()
      let key = try mended.key(of: account, mayUseTerminal: false)
      log.hide(key)
      return .init(account, key: key)
    }
    let store = Self.store(setup, account)
    let session = PaneSession(
      settings: settings, label: settings.label, actingUser: account.uid,
      environment: setup.environment, store: store,
      terminals: StateFolder(environment: setup.environment).map {
        TerminalMemory(folder: $0.path, environment: setup.environment)
      },
      logger: log.logger,
      warnings: store == nil ? [StateFolder.missing] : [])
    // The command line is read on the main thread.
    try MainActor.assumeIsolated { try session.run(on: service) }
  }

  /// Returns the store; nil when no variable determines its folder.
  private static func store(_ setup: Setup, _ account: Account) -> (any ConversationStore)? {
    let name = StoreName(setup.resolved.settings, place: account.place)
    return StateFolder(environment: setup.environment).map {
      SQLiteStore(folder: $0.path, profile: name.profile, user: name.user)
    }
  }
}

extension LiveService.Access {
  /// Creates the access for an account with its key.
  init(_ account: Account, key: Secret) {
    self.init(
      base: APIBase(url: account.baseURL.text), actingUser: UserID(account.uid), key: key)
  }
}

extension CurlConfiguration {
  /// Creates the configuration from the network settings.
  init(_ network: NetworkSettings) {
    self.init(
      version: Version.text, connectTimeout: network.connectTimeout,
      authorityFile: network.caFile, authorityFolder: network.caPath)
  }
}
