import Conversations
import CustomDump

@testable import RecentChats

/// A model being played with: events go in, and what they did can be looked at.
struct Play {
  var model: RecentChatsModel
  var now = Moment(wall: Timestamp(1_000_000), uptime: 50_000)
  var disk = PlayedDisk()

  init(_ settings: RecentChatsSettings = .test) {
    model = RecentChatsModel(settings: settings)
  }

  /// Sends an event and gives back what the shell must do, log lines left out.
  @discardableResult
  mutating func send(_ event: Event) -> [Effect] {
    model.update(on: event, at: now).filter { if case .log = $0 { false } else { true } }
  }

  /// Sends an event and states the whole change of the model; what is not stated fails.
  @discardableResult
  mutating func send(
    _ event: Event, changes: (inout RecentChatsModel) -> Void,
    fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: UInt = #line
  ) -> [Effect] {
    let before = model
    let effects = send(event)
    var stated = before
    changes(&stated)
    expectNoDifference(model, stated, fileID: fileID, filePath: filePath, line: line)
    return effects
  }

  @discardableResult
  mutating func press(_ commands: Command...) -> [Effect] {
    commands.flatMap { send(.command($0, count: nil)) }
  }

  @discardableResult
  mutating func type(_ text: String) -> [Effect] {
    text.flatMap { send(.edit(.insert(String($0)))) }
  }

  /// Answers the page that was asked for.
  @discardableResult
  mutating func answer(_ rows: [Conversation], isLast: Bool = true) -> [Effect] {
    answer(.success(Page(rows: rows, isLast: isLast)))
  }

  @discardableResult
  mutating func answer(_ result: Result<Page, SyncFailure>) -> [Effect] {
    guard let request = model.sync.inFlight else { return [] }
    return send(.pageFinished(request, result))
  }

  /// Lets time go by.
  mutating func wait(milliseconds: Int64) {
    now.uptime += milliseconds
    now.wall = Timestamp(now.wall.seconds + milliseconds / 1_000)
  }

  var view: RecentChatsViewModel { model.viewModel(at: now) }

  /// The rows on the screen.
  var rows: [ChatRow] { if case .rows(let rows) = view.body { rows } else { [] } }

  var names: [String] { rows.map(\.name) }

  var selectedName: String? { rows.first(where: \.isSelected)?.name }

  /// A pane that has read its list.
  static func listing(_ rows: [Conversation], height: Int = 10) -> Play {
    var play = Play()
    play.send(.viewport(rows: height))
    play.send(.started(utcOffset: 0))
    play.answer(rows)
    return play
  }
}

extension RecentChatsSettings {
  static let test = RecentChatsSettings(
    actingUser: UserID("me"), profile: "test", pollInterval: 5_000, pageSize: 3, fullPageSize: 5)
}

func row(
  _ name: String, unread: Unread = .count(0), tags: [String] = [], at seconds: Int64 = 100,
  message: Int = 1, pin: Pin? = nil
) -> Conversation {
  Conversation(
    id: ConversationID(name), peer: .user(UserID(name)), name: name, unread: unread,
    tags: tags.map { Tag($0) }, pin: pin,
    lastMessage: LastMessage(
      id: MessageID(String(message)), sender: Person(id: UserID(name), name: name),
      content: .text("hello from \(name)", hasLink: false), sentAt: Timestamp(seconds)),
    updatedAt: Timestamp(seconds))
}

func group(_ name: String, unread: Unread = .count(0), at seconds: Int64 = 100) -> Conversation {
  var row = row(name, unread: unread, at: seconds)
  row.peer = .group(GroupID(name))
  return row
}

/// Five people, the newest first.
let people = [
  row("ada", unread: .count(2), at: 500), row("bob", at: 400),
  row("eve", unread: .count(1), at: 300),
]

extension [Effect] {
  var requests: [PageRequest] {
    compactMap { if case .fetchPage(let request) = $0 { request } else { nil } }
  }

  var sent: [OutgoingChange] {
    compactMap { if case .send(let change) = $0 { change } else { nil } }
  }

  func timer(_ id: TimerID) -> Int64? {
    lazy.compactMap { effect in
      if case .setTimer(id, let milliseconds) = effect { milliseconds } else { nil }
    }.first
  }
}

let refusal = SyncFailure.refused(code: "ERR_X", message: "No.", status: 403)
let outage = SyncFailure.unreachable(.noConnection, detail: "refused", outcomeUnknown: false)
