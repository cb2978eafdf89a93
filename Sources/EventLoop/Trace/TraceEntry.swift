import Conversations
import RecentChats

/// One line of the trace: an event or an effect, without any text of the user or the server.
struct TraceEntry {
  /// A number and its name.
  struct Number {
    let name: StaticString
    let value: Int64
  }

  /// The kind of the event or effect.
  let kind: StaticString
  /// A detail, such as the name of a command or the kind of a failure.
  let detail: String?
  /// The id of a conversation or a user.
  let id: String?
  let first: Number?
  let second: Number?

  init(
    _ kind: StaticString, _ detail: String? = nil, id: String? = nil, _ first: Number? = nil,
    _ second: Number? = nil
  ) {
    self.kind = kind
    self.detail = detail
    self.id = id
    self.first = first
    self.second = second
  }

  init(_ kind: StaticString, _ first: Number, _ second: Number? = nil) {
    self.init(kind, nil, first, second)
  }
}

extension TraceEntry.Number {
  fileprivate init(_ name: StaticString, _ value: some BinaryInteger) {
    self.init(name: name, value: Int64(clamping: value))
  }

  fileprivate static func count(_ value: Int) -> Self { Self("count", value) }

  fileprivate static func ticket(_ ticket: Ticket) -> Self { Self("ticket", ticket.number) }
}

extension Event {
  /// The event as a line of the trace.
  var traced: TraceEntry {
    switch self {
    case .started: TraceEntry("started")
    case .restored(let opening):
      TraceEntry(
        "restored", opening.failure == nil ? "ok" : "failed",
        .init("rows", opening.contents?.rows.count ?? 0),
        .init("changes", opening.contents?.changes.count ?? 0))
    case .moreRowsRead(let result): TraceEntry("more-rows-read", result.way, .count(result.size))
    case .written(let failure): TraceEntry("written", failure == nil ? "ok" : "failed")
    case .changesTouched: TraceEntry("changes-touched")
    case .changesRead(.success(let read)):
      TraceEntry(
        "changes-read", read.isSender ? "sender" : "reader", .init("changes", read.changes.count),
        .init("journal", read.journal.count))
    case .changesRead(.failure): TraceEntry("changes-read", "failed")
    case .released(let isReleased): TraceEntry("released", isReleased ? "yes" : "no")
    case .journalRead(let result): TraceEntry("journal-read", result.way, .count(result.size))
    case .jobRowsRead(_, let result):
      TraceEntry("job-rows-read", result.way, .count(result.size))
    case .exchanged: TraceEntry("exchanged")
    case .command(let command, let count):
      TraceEntry("command", command.rawValue, count.map { .init("count", $0) })
    case .typed(let typed):
      TraceEntry("typed", typed.command.rawValue, typed.number.map { .init("number", $0) })
    case .themeLoaded(_, let problem):
      TraceEntry("theme-loaded", problem == nil ? "ok" : "failed")
    case .themesListed(let names): TraceEntry("themes-listed", .count(names.count))
    case .themeFilesTouched: TraceEntry("theme-files-touched")
    case .traceWritten(_, let failure):
      TraceEntry("trace-written", failure == nil ? "ok" : "failed")
    case .edit(let action): TraceEntry("edit", action.kind)
    case .unbound: TraceEntry("unbound")
    case .pointed(let id): TraceEntry("pointed", id: id.rawValue)
    case .tagPointed(_, let id): TraceEntry("tag-pointed", id: id.rawValue)
    case .answered(let key): TraceEntry("answered", key == nil ? "no" : "yes")
    case .viewport(let rows): TraceEntry("viewport", .init("rows", rows))
    case .scrollLimit(let lines): TraceEntry("scroll-limit", .init("lines", lines))
    case .warned: TraceEntry("warned")
    case .focused(let hasFocus): TraceEntry("focused", hasFocus ? "yes" : "no")
    case .timer(let timer): TraceEntry("timer", timer.kind, timer.ticket)
    case .zone: TraceEntry("zone")
    case .connectionRead(.success(let reading)):
      TraceEntry("connection-read", "ok", id: reading.account.user.rawValue)
    case .connectionRead(.failure): TraceEntry("connection-read", "failed")
    case .pageFinished(let request, .success(let page)):
      TraceEntry("page-finished", "ok", .ticket(request.ticket), .init("rows", page.rows.count))
    case .pageFinished(let request, .failure(let failure)):
      TraceEntry("page-finished", failure.way, .ticket(request.ticket), failure.status)
    case .changeFinished(let ticket, .success): TraceEntry("change-finished", "ok", .ticket(ticket))
    case .changeFinished(let ticket, .failure(let failure)):
      TraceEntry("change-finished", failure.way, .ticket(ticket), failure.status)
    case .detailsFinished(let id, .success): TraceEntry("details-finished", "ok", id: id.rawValue)
    case .detailsFinished(let id, .failure(let failure)):
      TraceEntry("details-finished", failure.way, id: id.rawValue, failure.status)
    }
  }
}

extension Effect {
  /// The effect as a line of the trace.
  var traced: TraceEntry {
    switch self {
    case .fetchPage(let request):
      TraceEntry("fetch-page", .ticket(request.ticket), .init("page", request.number))
    case .cancelFetch: TraceEntry("cancel-fetch")
    case .send(let change):
      TraceEntry(
        "send", change.change.kind.rawValue, id: change.conversation.rawValue,
        .ticket(change.ticket),
        .init("attempt", change.attempt))
    case .sendTagEdits(let changes): TraceEntry("send-tag-edits", .count(changes.count))
    case .fetchDetails(let id, _): TraceEntry("fetch-details", id: id.rawValue)
    case .write(let writes): TraceEntry("write", .count(writes.count))
    case .readMoreRows(_, let limit): TraceEntry("read-more-rows", .init("limit", limit))
    case .readChanges(let claiming): TraceEntry("read-changes", claiming ? "claiming" : nil)
    case .releaseSending: TraceEntry("release-sending")
    case .readJournal(let limit): TraceEntry("read-journal", .init("limit", limit))
    case .readJobRows(_, let limit): TraceEntry("read-job-rows", .init("limit", limit))
    case .setTimer(let timer, let milliseconds):
      TraceEntry("set-timer", timer.kind, .init("ms", milliseconds), timer.ticket)
    case .stopTimer(let timer): TraceEntry("stop-timer", timer.kind, timer.ticket)
    case .readConnection(let fetchingKey):
      TraceEntry("read-connection", fetchingKey ? "with-key" : nil)
    case .openStore(let account): TraceEntry("open-store", id: account.user.rawValue)
    case .loadTheme: TraceEntry("load-theme")
    case .listThemes: TraceEntry("list-themes")
    case .writeTrace: TraceEntry("write-trace")
    case .redraw: TraceEntry("redraw")
    case .suspend: TraceEntry("suspend")
    case .quit: TraceEntry("quit")
    case .log(let line): TraceEntry("log", line.level.rawValue)
    }
  }
}

extension Result where Success: Collection {
  fileprivate var size: Int { if case .success(let values) = self { values.count } else { 0 } }

  fileprivate var way: String { if case .success = self { "ok" } else { "failed" } }
}

extension TimerID {
  fileprivate var kind: String {
    switch self {
    case .poll: "poll"
    case .slow: "slow"
    case .retry: "retry"
    case .disk: "disk"
    case .themeFiles: "theme-files"
    case .notice: "notice"
    case .idle: "idle"
    case .order: "order"
    case .bulk: "bulk"
    case .clock: "clock"
    case .filter: "filter"
    case .rules: "rules"
    }
  }

  fileprivate var ticket: TraceEntry.Number? {
    if case .retry(let ticket) = self { .ticket(ticket) } else { nil }
  }
}

extension EditAction {
  fileprivate var kind: String {
    switch self {
    case .insert: "insert"
    case .deleteBackward, .deleteForward, .deleteWord, .deleteToStart, .deleteToEnd: "delete"
    case .moveLeft, .moveRight, .moveToStart, .moveToEnd: "move"
    case .complete, .nextOffer, .previousOffer: "complete"
    case .accept: "accept"
    case .cancel: "cancel"
    }
  }
}

extension SyncFailure {
  fileprivate var way: String {
    switch self {
    case .unreachable: "unreachable"
    case .unauthorized: "unauthorized"
    case .rateLimited: "rate-limited"
    case .refused: "refused"
    case .impossible: "impossible"
    case .intermediary: "intermediary"
    case .serverFault: "server-fault"
    case .malformed: "malformed"
    }
  }

  fileprivate var status: TraceEntry.Number? {
    switch self {
    case .unauthorized(_, _, let status), .refused(_, _, let status), .intermediary(let status),
      .serverFault(_, let status, _):
      .init("status", status)
    case .unreachable, .rateLimited, .malformed, .impossible: nil
    }
  }
}
