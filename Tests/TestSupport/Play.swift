public import Conversations
public import RecentChats

/// A model with a player in the place of the shell: events go in, and what came of them can be
/// looked at.
public struct Play: Sendable {
  /// The model.
  public var model: RecentChatsModel
  /// The moment at which the next event happens.
  public var now: Moment
  /// What the model has kept.
  public var disk: PlayedDisk
  /// The page that was asked for and has not been answered.
  public private(set) var request: PageRequest?
  /// The changes that were sent and have not been answered, oldest first.
  public private(set) var outgoing: [OutgoingChange] = []
  /// What was asked of the store and has not been answered.
  private var storeEffect: Effect?

  /// Makes a model that has not started.
  ///
  /// - Parameters:
  ///   - settings: The settings.
  ///   - time: The time of day.
  ///   - disk: What an earlier run has kept.
  public init(
    _ settings: RecentChatsSettings = .test, at time: Timestamp = Timestamp(1_000_000),
    disk: PlayedDisk = PlayedDisk()
  ) {
    model = RecentChatsModel(settings: settings)
    now = Moment(wall: time, uptime: 50_000)
    self.disk = disk
  }

  /// Sends an event.
  ///
  /// - Returns: What the shell must do, log lines left out.
  @discardableResult
  public mutating func send(_ event: Event) -> [Effect] {
    forget(whatIsAnsweredBy: event)
    let effects = model.update(on: event, at: now)
    for effect in effects { note(effect) }
    return effects.filter { if case .log = $0 { false } else { true } }
  }

  private mutating func forget(whatIsAnsweredBy event: Event) {
    switch event {
    case .pageFinished(let answered, _) where answered == request: request = nil
    case .changeFinished(let ticket, _): outgoing.removeAll { $0.ticket == ticket }
    case .written, .changesRead, .released: storeEffect = nil
    default: break
    }
  }

  private mutating func note(_ effect: Effect) {
    switch effect {
    case .fetchPage(let request): self.request = request
    case .cancelFetch: request = nil
    case .send(let change): outgoing.append(change)
    case .sendTagEdits(let changes): outgoing += changes
    case .write, .readChanges, .releaseSending: storeEffect = effect
    default: break
    }
  }

  /// Presses the keys of commands.
  @discardableResult
  public mutating func press(_ commands: Command...) -> [Effect] {
    commands.flatMap { send(.command($0, count: nil)) }
  }

  /// Reads the configuration again, and, if it names another account, opens its store and starts.
  @discardableResult
  public mutating func readConnection(
    of user: String, server: String = "", finding contents: StoreContents? = nil
  ) -> [Effect] {
    let effects = send(.connectionRead(.success(reading(of: user, server: server))))
    guard effects.contains(where: { if case .openStore = $0 { true } else { false } }) else {
      return effects
    }
    return effects + send(.restored(StoreOpening(contents: contents)))
      + send(.started(utcOffset: 0))
  }

  /// Selects a row by the name that is its id.
  public mutating func select(_ name: String) { send(.pointed(at: ConversationID(name))) }

  /// Types into the line that is open.
  @discardableResult
  public mutating func type(_ text: String) -> [Effect] {
    text.flatMap { send(.edit(.insert(String($0)))) }
  }

  /// Answers the page that was asked for with rows.
  @discardableResult
  public mutating func answer(_ rows: [Conversation], isLast: Bool = true) -> [Effect] {
    answer(.success(Page(rows: rows, isLast: isLast)))
  }

  /// Answers the page that was asked for.
  @discardableResult
  public mutating func answer(_ result: Result<Page, SyncFailure>) -> [Effect] {
    request.map { send(.pageFinished($0, result)) } ?? []
  }

  /// Answers the page that was asked for from a list.
  public mutating func answerPage(of list: [Conversation]) {
    guard let request else { return }
    let rows = list.dropFirst((request.number - 1) * request.size).prefix(request.size)
    answer(Array(rows), isLast: rows.count < request.size)
  }

  /// Answers pages from a list until nothing more is asked for.
  public mutating func answerPages(of list: [Conversation]) {
    while request != nil { answerPage(of: list) }
  }

  /// Lets the time of the next poll come, and answers it from a list.
  public mutating func poll(_ list: [Conversation]) {
    if request == nil { send(.timer(.poll)) }
    answerPages(of: list)
  }

  /// Answers every change that was sent.
  public mutating func answerChanges(
    _ result: Result<ChangeReceipt, SyncFailure> = .success(ChangeReceipt())
  ) {
    for change in outgoing { send(.changeFinished(change.ticket, result)) }
  }

  /// Presses no key until rows may move.
  @discardableResult
  public mutating func pause() -> [Effect] {
    wait(milliseconds: 2_000)
    return send(.timer(.order))
  }

  /// Lets time go by.
  public mutating func wait(milliseconds: Int64) {
    now.uptime += milliseconds
    now.wall = Timestamp(now.wall.seconds + milliseconds / 1_000)
  }
}

// MARK: - The screen

extension Play {
  /// What is on the screen.
  public var view: RecentChatsViewModel { model.viewModel(at: now) }

  /// The rows on the screen.
  public var rows: [ChatRow] { if case .rows(let rows) = view.body { rows } else { [] } }

  /// The names on the screen.
  public var names: [String] { rows.map(\.name) }

  /// The name of the selected row, if it is on the screen.
  public var selectedName: String? { rows.first(where: \.isSelected)?.name }

  /// The statistics in front of the list; nil when there are none.
  public var statisticsView: StatisticsView? {
    if case .statistics(let statistics) = view.overlay { statistics } else { nil }
  }

  /// The details in front of the list; nil when there is none.
  public var detailsView: DetailsView? {
    if case .details(let details) = view.overlay { details } else { nil }
  }

  /// The journal in front of the list; nil when there is none.
  public var journalView: JournalView? {
    if case .journal(let journal) = view.overlay { journal } else { nil }
  }

  /// The list of waiting changes in front of the list; nil when it is not open.
  public var waitingView: WaitingView? {
    if case .waiting(let waiting) = view.overlay { waiting } else { nil }
  }

  /// The question in front of the list; nil when there is none.
  public var questionView: QuestionView? {
    if case .question(let question) = view.overlay { question } else { nil }
  }

  /// The command that is being typed; nil when there is none.
  public var commandPrompt: CommandPromptView? {
    if case .command(let prompt) = view.prompt { prompt } else { nil }
  }

  /// A pane that has read its list.
  public static func listing(
    _ rows: [Conversation], height: Int = 10, _ settings: RecentChatsSettings = .test
  ) -> Play {
    var play = Play(settings)
    play.send(.viewport(rows: height))
    play.send(.started(utcOffset: 0))
    play.answer(rows)
    return play
  }
}

// MARK: - The store

extension Play {
  /// A pane with a store that has read its list, and whose disk has caught up.
  public static func keeping(_ rows: [Conversation], isSender: Bool = true) -> Play {
    var play = Play()
    play.send(.viewport(rows: 10))
    play.send(
      .restored(
        StoreOpening(contents: StoreContents(lastNumber: 1_000), isSender: isSender)))
    play.send(.started(utcOffset: 0))
    play.answer(rows)
    play.finishStoreOperations(isSender: isSender)
    return play
  }

  /// Opens the store and starts.
  public mutating func start() {
    send(.restored(StoreOpening(contents: disk.contents)))
    send(.started(utcOffset: 0))
    finishStoreOperations()
  }

  /// Does everything that is to be done for the store.
  ///
  /// - Parameters:
  ///   - isSender: Whether no other program has the right to send.
  ///   - isShared: Whether another program has the store open.
  /// - Returns: What is sent to the server meanwhile.
  @discardableResult
  public mutating func finishStoreOperations(
    isSender: Bool = true, isShared: Bool = false
  ) -> [OutgoingChange] {
    var sent: [OutgoingChange] = []
    while let effect = storeEffect {
      switch effect {
      case .write(let writes):
        disk.enqueue(writes)
        sent += send(.written(nil)).sent
      case .readChanges:
        sent +=
          send(
            .changesRead(
              .success(
                StoredChanges(changes: disk.changes, batches: disk.batches, isSender: isSender)))
          )
          .sent
      default: sent += send(.released(isShared)).sent
      }
    }
    return sent
  }
}

extension RecentChatsSettings {
  /// Settings with small pages.
  public static let test = RecentChatsSettings(
    actingUser: UserID("me"), profile: "test", pollInterval: 5_000, pageSize: 3, fullPageSize: 5)

  /// Settings of a person who looks at rows that are made up to be shown.
  public static let mara = RecentChatsSettings(
    actingUser: Person.mara.id, profile: "work", theme: "nord",
    themes: ["default", "dracula", "mine", "nord"])
}
