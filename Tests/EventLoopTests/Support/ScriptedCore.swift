import Conversations
import Synchronization

@testable import EventLoop
@testable import RecentChats

/// Decides as the test says in place of the model, and notes every event.
struct ScriptedCore: Sendable {
  /// The events so far, for the test to read while the loop runs.
  final class Journal: Sendable {
    private let noted = Mutex<[Event]>([])
    private let shown = Mutex(0)

    var events: [Event] { noted.withLock(\.self) }
    /// How often the front end was asked to show something.
    var shows: Int { shown.withLock(\.self) }

    fileprivate func note(_ event: Event) { noted.withLock { $0.append(event) } }
    fileprivate func noteShow() { shown.withLock { $0 += 1 } }
  }

  typealias Response = @Sendable (inout RecentChatsModel, Event) -> [Effect]

  let journal: Journal
  let respond: Response

  init(_ journal: Journal, respond: @escaping Response) {
    self.journal = journal
    self.respond = respond
  }

  /// A model whose header says "begun".
  var model: RecentChatsModel {
    RecentChatsModel(settings: RecentChatsSettings(actingUser: UserID("me"), profile: "begun"))
  }

  func update(_ model: inout RecentChatsModel, on event: Event) -> [Effect] {
    let effects = respond(&model, event)
    journal.note(event)
    return effects
  }

  /// Counts how often a front end is asked to show something.
  @MainActor
  final class CountingFrontend: Frontend {
    private let base: any Frontend
    private let journal: Journal

    init(_ base: any Frontend, _ journal: Journal) {
      self.base = base
      self.journal = journal
    }

    var waitDescriptors: [Int32] { base.waitDescriptors }
    var pendingOutput: Int32? { base.pendingOutput }
    var mayHaveMore: Bool { base.mayHaveMore }
    var deadline: Int64? { base.deadline }
    func takeIn(from ready: [Int32], for program: Program) {
      base.takeIn(from: ready, for: program)
    }
    func redraw() { base.redraw() }
    func suspend() { base.suspend() }
    func close() { base.close() }

    func show(_ program: Program) {
      journal.noteShow()
      base.show(program)
    }
  }
}

extension RecentChatsModel {
  /// What the header says.
  var text: String {
    get { settings.profile }
    set { settings.profile = newValue }
  }

  /// Lets keys edit a line, or be commands again.
  mutating func setEditing(_ isEditing: Bool) {
    mode =
      isEditing
      ? .commanding(CommandLine(earlier: [], tags: [], ownTags: [], themes: [])) : .list
  }
}
