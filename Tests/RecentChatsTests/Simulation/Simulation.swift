import Conversations
import TestSupport

@testable import RecentChats

/// A pane, a network with delays and failures, and a server, from one seed.
struct Simulation {
  /// A request on its way: at some moment the server works on it, later its answer arrives.
  struct Exchange {
    enum Request {
      case page(PageRequest)
      case change(OutgoingChange)
      case details(ConversationID)
    }

    var request: Request
    var workedOnAt: Int64
    var answeredAt: Int64
    var answer: Event?
  }

  var model: RecentChatsModel
  var server: SimulatedServer
  var random: SeededGenerator
  /// How many in a hundred requests fail.
  var failureRate = 0
  /// Whether only this pane writes tags and pins, so that no list may change them.
  let isAlone: Bool
  private(set) var complaints: [String] = []
  private(set) var requests = 0

  private var uptime: Int64 = 0
  private var timers: [TimerID: Int64] = [:]
  private var exchanges: [Exchange] = []
  private var heldUntil: Int64 = 0

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    isAlone = seed.isMultiple(of: 2)
    server = SimulatedServer(count: Int.random(in: 0...20, using: &random))
    model = RecentChatsModel(
      settings: RecentChatsSettings(
        actingUser: UserID("me"), profile: "test", pageSize: 3, fullPageSize: 5, seed: seed))
  }

  var now: Moment { Moment(wall: Timestamp(2_000 + uptime / 1_000), uptime: uptime) }

  /// Gives the pane an event and does what it asks for.
  mutating func send(_ event: Event) {
    for effect in model.update(on: event, at: now) { run(effect) }
    let isPolling = timers[.poll] != nil || exchanges.contains(where: \.isPage)
    if !isPolling, model.sync.link != .refused { complain("nothing will ever ask for the list") }
  }

  /// Lets time go by, with everything that falls due.
  mutating func wait(milliseconds: Int64) {
    let end = uptime + milliseconds
    while let next = nextMoment, next <= end {
      uptime = max(uptime, next)
      if !workOnNext(), !answerNext() { ring() }
    }
    uptime = end
  }

  mutating func complain(_ sentence: String) {
    if complaints.count < 3 { complaints.append("\(uptime) ms: \(sentence)") }
  }
}

// MARK: - What the pane asks for

extension Simulation {
  private mutating func run(_ effect: Effect) {
    switch effect {
    case .fetchPage(let request):
      if exchanges.contains(where: \.isPage) { complain("two requests for the list at once") }
      begin(.page(request))
    case .send(let change): begin(.change(change))
    case .fetchDetails(let id, _): begin(.details(id))
    case .cancelFetch: exchanges.removeAll(where: \.isPage)
    case .setTimer(let timer, let milliseconds): timers[timer] = uptime + max(0, milliseconds)
    case .stopTimer(let timer): timers[timer] = nil
    case .write, .readMoreRows, .lookAtChanges, .readJournal: complain("there is no store")
    case .renewCredential, .redraw, .suspend, .quit, .log: break
    }
  }

  private mutating func begin(_ request: Exchange.Request) {
    requests += 1
    if uptime < heldUntil { complain("a request \(heldUntil - uptime) ms too early") }
    let workedOnAt = uptime + Int64.random(in: 5...900, using: &random)
    let answeredAt = workedOnAt + Int64.random(in: 5...900, using: &random)
    exchanges.append(Exchange(request: request, workedOnAt: workedOnAt, answeredAt: answeredAt))
  }
}

// MARK: - What falls due

extension Simulation {
  private var nextMoment: Int64? {
    (Array(timers.values) + exchanges.map(\.nextMoment)).min()
  }

  private mutating func ring() {
    guard let timer = timers.filter({ $0.value <= uptime }).min(by: { $0.value < $1.value })
    else { return }
    timers[timer.key] = nil
    send(.timer(timer.key))
  }

  private mutating func workOnNext() -> Bool {
    guard let index = exchanges.firstIndex(where: { $0.answer == nil && $0.workedOnAt <= uptime })
    else { return false }
    exchanges[index].answer = answer(to: exchanges[index].request)
    return true
  }

  private mutating func answerNext() -> Bool {
    guard
      let index = exchanges.firstIndex(where: { $0.answer != nil && $0.answeredAt <= uptime }),
      let event = exchanges[index].answer
    else { return false }
    exchanges.remove(at: index)
    noteHold(in: event)
    let before = ownFields
    send(event)
    if isAlone, case .pageFinished = event { compareOwnFields(before) }
    return true
  }

  private mutating func noteHold(in event: Event) {
    if case .rateLimited(let seconds?) = event.failure {
      heldUntil = max(heldUntil, uptime + seconds * 1_000)
    }
  }

  private mutating func answer(to request: Exchange.Request) -> Event {
    let failure = Int.random(in: 0..<100, using: &random) < failureRate ? anyFailure() : nil
    switch request {
    case .page(let page):
      return .pageFinished(page, failure.map { .failure($0) } ?? .success(damaged(page)))
    case .details(let id):
      return .detailsFinished(id, .failure(failure ?? refusal))
    case .change(let change):
      if let failure {
        // An answer may be lost after the change was made.
        if !isAlone, failure.isTransient { _ = server.carryOut(change, at: now.wall) }
        return .changeFinished(change.ticket, .failure(failure))
      }
      let problem = server.carryOut(change, at: now.wall)
      let result: Result<ChangeReceipt, SyncFailure> =
        problem.map { .failure($0) } ?? .success(ChangeReceipt())
      return .changeFinished(change.ticket, result)
    }
  }

  private mutating func anyFailure() -> SyncFailure {
    let failures: [SyncFailure] = [
      outage, .unreachable(.timeout, detail: "", outcomeUnknown: true),
      .unauthorized(code: "AUTH_ERR_APIKEY_NOT_FOUND", message: ""),
      .rateLimited(retryAfter: 7), .rateLimited(retryAfter: nil), refusal,
      .serverFault(code: nil, status: 500), .malformed(place: "data"),
    ]
    return failures.randomElement(using: &random) ?? outage
  }

  /// A page, in bad times with a row that cannot be read.
  private mutating func damaged(_ request: PageRequest) -> Page {
    var page = server.page(request)
    guard failureRate > 0, !page.rows.isEmpty, Int.random(in: 0..<8, using: &random) == 0
    else { return page }
    let index = Int.random(in: 0..<page.rows.count, using: &random)
    let lost = page.rows.remove(at: index)
    let id = Bool.random(using: &random) ? lost.id : nil
    page.skipped = [SkippedRow(index: index, id: id, reason: "test")]
    return page
  }
}

// MARK: - What must not change by itself

extension Simulation {
  /// What only this person writes, as it is shown.
  private var ownFields: [ConversationID: String] {
    var fields: [ConversationID: String] = [:]
    for index in 0..<model.ledger.count {
      let id = model.ledger[index]
      guard let row = model.ledger.visible(id)?.conversation else { continue }
      fields[id] = "\(Set(row.tagList).sorted().map(\.rawValue)) \(row.pin != nil)"
    }
    return fields
  }

  private mutating func compareOwnFields(_ before: [ConversationID: String]) {
    let after = ownFields
    // A pin that is gone because its row is gone, or was reset, is the server's word.
    for (id, fields) in before
    where server.rows[id.rawValue] != nil && !server.resets.contains(id.rawValue) {
      if let now = after[id], now != fields {
        complain("a list made \(id.rawValue) \(now) that was \(fields)")
      }
    }
  }
}

extension Simulation.Exchange {
  var isPage: Bool { if case .page = request { true } else { false } }

  var nextMoment: Int64 { answer == nil ? workedOnAt : answeredAt }
}

extension Event {
  fileprivate var failure: SyncFailure? {
    switch self {
    case .pageFinished(_, .failure(let failure)), .changeFinished(_, .failure(let failure)),
      .detailsFinished(_, .failure(let failure)):
      failure
    default: nil
    }
  }
}
