import Configuration
import Conversations
import ConversationsAPI
import CurlTransport
import EventLoop
import Store
import Terminal

/// The pane for the configured app.
struct LivePane: Sendable {
  /// The flags of the command line.
  var flags = SettingsFlags()
  /// The configuration file named there.
  var config: String?
  /// True to show the saved list and leave the server alone.
  var isOffline = false

  /// Runs the pane until it ends.
  ///
  /// - Throws: `CommandFailure` with the problems that prevent the start.
  func run() throws {
    let setup = try Setup(flags: flags, config: config)
    let place = isOffline ? try setup.place() : try setup.account().place
    let settings = setup.resolved.settings
    try TerminalRequirement.check(environment: setup.environment, plain: settings.plain)
    let log = try ProgramLog(path: settings.log, level: settings.logLevel)
    let session = session(setup, place, log)
    if isOffline { return try Self.run(session, on: OfflineService()) }
    try runOnline(setup, session, log)
  }

  private func runOnline(_ setup: Setup, _ session: PaneSession, _ log: ProgramLog) throws {
    let account = try setup.account()
    let settings = setup.resolved.settings
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
    try Self.run(session, on: service)
  }

  private func session(
    _ setup: Setup, _ place: AccountPlace, _ log: ProgramLog
  ) -> PaneSession {
    let store = Self.store(setup, place)
    let settings = setup.resolved.settings
    return PaneSession(
      settings: settings, label: settings.profile ?? place.label, actingUser: place.uid,
      environment: setup.environment, store: store,
      terminals: StateFolder(environment: setup.environment).map {
        TerminalMemory(folder: $0.path, environment: setup.environment)
      },
      logger: log.logger,
      warnings: store == nil ? [StateFolder.missingVariables] : [], isOffline: isOffline)
  }

  private static func run(
    _ session: PaneSession, on service: any ConversationsService
  ) throws {
    // The command line is read on the main thread.
    try MainActor.assumeIsolated { try session.run(on: service) }
  }

  /// Returns the store; nil when no variable determines its folder.
  private static func store(_ setup: Setup, _ place: AccountPlace) -> (any ConversationStore)? {
    let name = StoreName(setup.resolved.settings, place: place)
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
