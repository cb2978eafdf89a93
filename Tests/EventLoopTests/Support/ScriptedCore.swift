import EventLoop
import RecentChats
import Synchronization

/// A core that notes every event and answers with what the test says.
struct ScriptedCore: PaneCore {
  /// What it noted, for the test to read while the loop runs.
  final class Journal: Sendable {
    private let noted = Mutex<[Event]>([])
    private let looks = Mutex(0)

    var events: [Event] { noted.withLock(\.self) }
    /// How often a view-model was asked for.
    var viewModels: Int { looks.withLock(\.self) }

    fileprivate func note(_ event: Event) { noted.withLock { $0.append(event) } }
    fileprivate func look() { looks.withLock { $0 += 1 } }
  }

  let journal: Journal
  var inputMode = InputMode.commands
  var exitNotice: ExitNotice? { nil }
  var exitOutcome: ExitOutcome? { nil }
  /// What the status line says.
  var text = "begun"
  let respond: @Sendable (inout ScriptedCore, Event) -> [Effect]

  init(
    _ journal: Journal,
    respond: @escaping @Sendable (inout ScriptedCore, Event) -> [Effect]
  ) {
    self.journal = journal
    self.respond = respond
  }

  mutating func update(on event: Event, at now: Moment) -> [Effect] {
    let effects = respond(&self, event)
    journal.note(event)
    return effects
  }

  func viewModel(at now: Moment, reusing memo: inout RowMemo) -> RecentChatsViewModel {
    journal.look()
    return RecentChatsViewModel(
      header: HeaderView(profile: "test", account: "me", unread: nil, shown: 0, total: 0),
      body: .rows([]), status: StatusView(link: .live, text: text))
  }
}
