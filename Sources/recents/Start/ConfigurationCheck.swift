import Configuration
import Conversations
import ConversationsAPI
import CurlTransport
import Diagnostics
import EventLoop
import Platform
import Queries
import RecentChats
import RecentChatsPane
import Screen
import Themes
import Wording

/// A check of a configuration and of everything external that it needs, except the server.
struct ConfigurationCheck {
  /// The errors, one per line.
  let problems: [String]
  /// The warnings about valid settings, one per line.
  let warnings: [String]
  /// The lines to print when there are no errors.
  let summary: [String]

  /// Performs the check; runs the program that prints the key.
  init(_ setup: Setup) {
    let settings = setup.resolved.settings
    let checked = SettingsProblems(settings, environment: setup.environment)
    warnings = checked.warnings.map(\.description) + Self.nothingKept(setup)
    let errors =
      setup.resolved.diagnostics + Self.unreadable(settings) + Self.unwritableLog(settings)
      + Self.unavailableKey(settings, setup) + Self.nothingSaid(setup) + checked.errors
    problems = errors.inReadingOrder().map(\.description)
    let place = setup.hasFile ? setup.path?.path : nil
    summary = ["\(place ?? "no configuration file"): ok"] + SettingsReport(settings).lines
  }

  private static func unreadable(_ settings: Settings) -> [Diagnostic] {
    let paths: [(SettingKey, String?)] = [
      (.networkCAFile, settings.network.caFile), (.networkCAPath, settings.network.caPath),
    ]
    return paths.compactMap { key, path in
      guard let path, let error = SystemError(reading: path) else { return nil }
      return Diagnostic(
        settings.origin(of: key), Problem("\(path) cannot be read: \(error.reason)"))
    }
  }

  private static func unwritableLog(_ settings: Settings) -> [Diagnostic] {
    guard let path = settings.log, let error = FileError(writing: path) else { return [] }
    return [Diagnostic(settings.origin(of: .log), Problem("the log \(error.forWriting)"))]
  }

  /// Returns a warning if nothing can be saved: everything then works until the program ends.
  private static func nothingKept(_ setup: Setup) -> [String] {
    guard let folder = StateFolder(environment: setup.environment) else {
      return ["recents: " + StateFolder.missing]
    }
    guard let error = FileError(makingFolder: folder.path) else { return [] }
    return [
      "recents: \(error.forWriting); changes are lost on exit unless XDG_STATE_HOME names a writable folder"
    ]
  }

  private static func unavailableKey(_ settings: Settings, _ setup: Setup) -> [Diagnostic] {
    guard let account = settings.account else { return [] }
    do throws(KeyError) {
      _ = try setup.keyReader(mayUseTerminal: true).key(from: account.key)
      return []
    } catch {
      return [Diagnostic(settings.origin(of: .apiKey), Problem("\(error)"))]
    }
  }

  private static func nothingSaid(_ setup: Setup) -> [Diagnostic] {
    guard setup.resolved.isUnconfigured else { return [] }
    let place = setup.path?.path ?? "configuration"
    let state = setup.hasFile ? "configures no app" : "does not exist, and no app is configured"
    let problem = Problem("\(state); `recents config init` prints a template")
    return [Diagnostic(.file(place), problem)] + setup.resolved.unset
  }
}

/// The problems of keys, views and theme: the pane opens nevertheless and reports them.
struct SettingsProblems {
  /// The effective key map.
  let keyMap: KeyMap
  /// The views of the configuration.
  let views: [ViewDefinition]
  /// The query that muted conversations match; nil for none.
  let muting: Query?
  /// The effective keyboard layout.
  let layout: KeyboardLayout
  /// The effective theme, with its variant.
  let looks: LoadedThemes
  /// The valid rules.
  let rules: [TagRule]
  /// The theme files of this machine.
  let themes: ThemeFiles
  /// The errors.
  let errors: [Diagnostic]
  /// The warnings about valid settings.
  let warnings: [Diagnostic]

  /// Checks keys and views, and loads the theme.
  init(_ settings: Settings, environment: [String: String]) {
    let configured = ConfiguredViews(settings.views)
    let (map, problems) = KeyMap.build(
      overrides: settings.keys.map { ($0.command, $0.keys, $0.origin) }, views: configured.keys)
    keyMap = map
    views = configured.definitions
    let mute = settings.muteQuery.map {
      CheckedQuery($0, at: settings.origin(of: .muteQuery))
    }
    muting = mute?.query
    layout = settings.keyLayout.flatMap { KeyboardLayout(language: $0) } ?? .latin
    themes = ThemeFiles(configuration: ConfigurationPath.directory(in: environment))
    looks = LoadedThemes(settings.theme, from: themes)
    let checked = settings.rules.map(Self.rule)
    rules = checked.compactMap { try? $0.get() }
    // The place of a missing theme is that of the setting that selects it.
    errors =
      problems.filter { $0.severity == .error } + configured.problems
      + checked.compactMap { if case .failure(let problem) = $0 { problem } else { nil } }
      + [mute?.problem].compactMap(\.self)
      + Self.unknownLayout(settings)
      + looks.theme.diagnostics.map {
        Diagnostic($0.place ?? settings.origin(of: .theme), $0.problem)
      }
    warnings = problems.filter { $0.severity == .warning }
  }

  private static func rule(_ setting: RuleSetting) -> Result<TagRule, Diagnostic> {
    do throws(TagRuleProblem) {
      return .success(
        try TagRule(
          name: setting.name, query: setting.query, tags: setting.tags, badge: setting.badge))
    } catch {
      let place =
        switch error {
        case .query: setting.queryOrigin
        case .tags: setting.tagsOrigin
        }
      return .failure(Diagnostic(place, Problem(error.sentence)))
    }
  }

  private static func unknownLayout(_ settings: Settings) -> [Diagnostic] {
    let languages = KeyboardLayout.languages
    guard let layout = settings.keyLayout, !languages.contains(layout) else { return [] }
    // Two letters are near to many others.
    let problem = Problem(
      "unknown layout \(Problem.quoted(layout)); it can be \(languages.joined(separator: ", "))")
    return [Diagnostic(settings.origin(of: .keyLayout), problem)]
  }
}

/// A request for one row, which shows whether address, key and user are right.
struct ServerCheck {
  private let client: ConversationsClient
  private let transport: CurlTransport
  private let sources: ConnectionSources
  /// The longest wait for a server that asks for a pause.
  private let patience: Duration

  /// Creates a check for an account with its key.
  init(_ setup: Setup, _ account: Account, key: Secret) {
    let network = setup.resolved.settings.network
    patience = setup.resolved.settings.scriptTimeout
    sources = ConnectionSources(setup.resolved.settings, environment: setup.environment)
    transport = CurlTransport(configuration: CurlConfiguration(network))
    client = ConversationsClient(
      transport: transport, base: APIBase(url: account.baseURL.text),
      credential: Credential(apiKey: key.exposed), actingUser: UserID(account.uid),
      timeout: network.timeout, now: { SystemClock().now().wall.seconds })
  }

  /// Sends the request.
  ///
  /// - Throws: `CommandFailure` with the status by which scripts distinguish the cases.
  func run() throws(CommandFailure) {
    defer { transport.close() }
    var left = patience
    while let failure = try failure() {
      // A pause that the server announces is observed, and the request is repeated.
      guard let pause = failure.pause.map({ Duration.seconds($0) }), pause <= left else {
        throw CommandFailure(failure, sources)
      }
      Poll.wait(for: [], atMost: pause.milliseconds)
      left -= max(pause, .seconds(1))
    }
  }

  private func failure() throws(CommandFailure) -> SyncFailure? {
    let request = PageRequest(ticket: Ticket(1), number: 1, size: 1)
    return try Blocking.result { [client] () throws(CommandFailure) -> SyncFailure? in
      do throws(SyncFailure) {
        _ = try await client.page(request)
        return nil
      } catch {
        return error
      }
    }
  }
}
