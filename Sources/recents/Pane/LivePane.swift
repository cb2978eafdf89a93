import Configuration
import Conversations
import ConversationsAPI
import CurlTransport
import EventLoop
import HTTP
import RecentChats
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
    let service = LiveService(
      access: .init(
        setup, account, key: key,
        transport: CurlTransport(configuration: CurlConfiguration(settings.network))),
      logger: log.logger
    ) { former, fetchingKey throws(CommandFailure) in
      let setup = try Setup(flags: flags, config: config)
      let access = try LiveService.Access(setup, replacing: former, fetchingKey: fetchingKey)
      log.hide(access.key)
      return access
    }
    try Self.run(session, on: service)
  }

  private func session(
    _ setup: Setup, _ place: AccountPlace, _ log: ProgramLog
  ) -> PaneSession {
    let settings = setup.resolved.settings
    let folder = StateFolder(environment: setup.environment)
    return PaneSession(
      settings: settings, label: settings.profile ?? place.label,
      account: AccountID(settings, place),
      sources: ConnectionSources(settings, environment: setup.environment),
      environment: setup.environment,
      stores: { account in
        folder.map {
          SQLiteStore(folder: $0.path, profile: account.server, user: account.user.rawValue)
        }
      },
      terminals: folder.map {
        TerminalMemory(folder: $0.path, environment: setup.environment)
      },
      logger: log.logger,
      warnings: folder == nil ? [StateFolder.missingVariables] : [], isOffline: isOffline)
  }

  private static func run(
    _ session: PaneSession, on service: any ConversationsService
  ) throws {
    // The command line is read on the main thread.
    try MainActor.assumeIsolated { try session.run(on: service) }
  }
}

extension AccountID {
  /// Names an account as its store is named.
  init(_ settings: Settings, _ place: AccountPlace) {
    let name = StoreName(settings, place: place)
    self.init(server: name.profile, user: UserID(name.user))
  }
}

extension LiveService.Access {
  /// Creates the access for an account with its key.
  init(_ setup: Setup, _ account: Account, key: Secret, transport: any HTTPTransport) {
    let settings = setup.resolved.settings
    self.init(
      reading: ConnectionReading(
        account: AccountID(settings, account.place),
        profile: settings.profile ?? account.place.label,
        sources: ConnectionSources(settings, environment: setup.environment),
        protection: Protection(settings)),
      base: APIBase(url: account.baseURL.text), key: key, keySource: account.key,
      network: settings.network, transport: transport)
  }

  /// Creates the access for a configuration that was read again.
  ///
  /// The key is fetched only if it must be or comes from elsewhere now: a program that prints it may
  /// ask its user for a passphrase.
  init(
    _ setup: Setup, replacing former: Self, fetchingKey: Bool
  ) throws(CommandFailure) {
    let account = try setup.account()
    let network = setup.resolved.settings.network
    let isSame = account.key == former.keySource
    let key =
      isSame && !fetchingKey ? former.key : try setup.key(of: account, mayUseTerminal: false)
    // Connections of a transport that is replaced are closed when their last request has ended.
    let transport: any HTTPTransport =
      network == former.network
      ? former.transport : CurlTransport(configuration: CurlConfiguration(network))
    self.init(setup, account, key: key, transport: transport)
    if base == former.base { gate = former.gate }
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
