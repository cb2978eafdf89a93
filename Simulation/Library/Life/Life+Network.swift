import Conversations
import RecentChats

extension Life {
  /// Starts a program's request for a page of the list.
  mutating func fetch(_ request: PageRequest, _ id: RunID) {
    checkSilence(id, "asks for the list")
    if calls.values.contains(where: { $0.run == id && $0.isPage }) {
      complain(.oneList, "program \(id.program) asks for the list twice at a time")
    }
    begin(
      Call(
        .page(request), of: id, about: ConversationID(""),
        first: .list(page: request.number, size: request.size)))
  }

  /// Cancels a program's page; an answer that exists already may still arrive.
  mutating func cancelFetch(_ id: RunID) {
    for (number, call) in calls where call.run == id && call.isPage {
      calls[number] = nil
      guard case .page(let request) = call.purpose, case .success(.page(let page)) = call.answer
      else { continue }
      agenda.plan(
        .tells(.pageFinished(request, .success(page)), id), at: uptime + Int64(chance.below(3_000)))
    }
  }

  /// Starts a program's request for a change.
  mutating func begin(_ change: OutgoingChange, _ id: RunID) {
    checkSilence(id, "sends a change")
    checkSending(change, id)
    let first = Call.firstHop(of: change, mergingTags: mergesTags)
    begin(Call(.change(change), of: id, about: change.conversation, first: first))
  }

  /// A program sends several edits of tags together.
  mutating func begin(_ changes: [OutgoingChange], _ id: RunID) {
    checkSilence(id, "sends changes")
    for change in changes { checkSending(change, id) }
    let batch = TagBatch(changes, mergingTags: mergesTags)
    guard let first = batch.next else { return }
    var call = Call(.tagEdits, of: id, about: ConversationID(""), first: first)
    call.batch = batch
    begin(call)
  }

  mutating func begin(_ call: Call) {
    lastCall += 1
    calls[lastCall] = call
    putOnItsWay(lastCall)
  }

  private mutating func putOnItsWay(_ number: Int) {
    let fate = Fate(weather, of: calls[number]?.run.program, &chance)
    hops += 1
    calls[number]?.fate = fate
    calls[number]?.answer = nil
    let arrival = uptime + Int64(chance.from(1...weather.delay))
    let isSilent = if case .lost = fate { true } else { false }
    let answer = (isSilent ? uptime : arrival) + Int64(chance.from(1...weather.delay))
    if !isSilent { agenda.plan(.arrives(call: number, hop: hops), at: arrival) }
    // A closed connection delivers nothing more, so repeats come before the answer.
    if fate.isDone, chance.happens(weather.repeats) {
      agenda.plan(
        .repeats(call: number, hop: hops),
        at: arrival + Int64(chance.below(Int(answer - arrival))))
    }
    let patience: Int64 = fate.failure?.isLoss == true ? Int64(chance.from(0...6_000)) : 0
    let transfer = transferTime(of: number, from: answer)
    agenda.plan(.answers(call: number, hop: hops), at: answer + patience + transfer)
    calls[number]?.number = hops
    calls[number]?.transferTime = transfer
  }

  /// Returns the transfer time of an answer on the line that all answers share, in milliseconds.
  private mutating func transferTime(of number: Int, from start: Int64) -> Int64 {
    guard let bandwidth = weather.bandwidth, let call = calls[number] else { return 0 }
    let bytes = call.hop.answerRows(of: server.rows.count) * 830 + 300
    lineIsFree = max(lineIsFree, start) + Int64(bytes * 8_000 / bandwidth)
    return lineIsFree - start
  }

  /// Delivers a request to the server.
  mutating func arrive(_ number: Int, _ hop: Int) {
    guard calls[number]?.number == hop else { return }
    work(on: number)
  }

  mutating func arriveAgain(_ number: Int, _ hop: Int) {
    guard let call = calls[number], call.number == hop, call.hop.isWrite else { return }
    trace.note(6, number, "the request arrives once more", at: uptime)
    work(on: number)
    calls[number]?.answer = call.answer
  }

  /// Processes a request at the server.
  mutating func work(on number: Int) {
    guard var call = calls[number] else { return }
    if !server.admits(at: uptime) {
      let seconds = RateLimit.secondsLeft(at: uptime)
      call.answer = .failure(.rateLimited(retryAfter: seconds))
      if call.fate == .arrives { call.fate = .fails(.rateLimited(retryAfter: seconds)) }
    } else if call.fate.isDone {
      checkWrite(call)
      call.answer = server.answer(call.hop, about: call.conversation, at: (uptime, serverTime))
      if call.hop.isWrite, case .success = call.answer, let ticket = call.ticket {
        server.noteDone(mark(of: ticket, call.run), at: uptime)
      }
      damage(&call)
      if case .page(let request) = call.purpose {
        runs[call.run.program]?.pagesMadeAt[request.ticket] = uptime
      }
    }
    trace.note(7, number, "server: \(call.words)", at: uptime)
    calls[number] = call
  }

  private mutating func damage(_ call: inout Call) {
    guard case .success(.page(var page)) = call.answer, !page.rows.isEmpty,
      chance.happens(weather.unreadable)
    else { return }
    let index = chance.below(page.rows.count)
    let lost = page.rows.remove(at: index)
    page.skipped = [
      SkippedRow(index: index, id: chance.happens(50) ? lost.id : nil, reason: "test")
    ]
    call.answer = .success(.page(page))
  }

  /// Delivers the answer to the program, or the failure if there is none.
  mutating func answer(_ number: Int, _ hop: Int) {
    guard let call = calls[number], call.number == hop else { return }
    let answer: Result<Hop.Answer, SyncFailure> =
      call.fate.failure.map { .failure($0) } ?? call.answer ?? .failure(Server.gone)
    if case .failure(let failure) = answer, let seconds = failure.pause {
      let end = max(uptime + seconds * 1_000, running(call.run)?.silentUntil ?? 0)
      runs[call.run.program]?.silentUntil = end
    }
    switch call.purpose {
    case .page(let request):
      end(number, .pageFinished(request, answer.page(within: call.transferTime)))
    case .details: end(number, .detailsFinished(call.conversation, answer.details))
    case .change(let change): goOn(number, change, answer)
    case .tagEdits: goOn(number, answer)
    }
  }

  private mutating func goOn(
    _ number: Int, _ change: OutgoingChange, _ answer: Result<Hop.Answer, SyncFailure>
  ) {
    let turn: Call.Turn
    switch answer {
    case .failure(Server.gone) where change.isRepeatedReset:
      noteDone(change, number)
      turn = .end(.success(ChangeReceipt()))
    case .failure(let failure) where failure.tellsNothing && calls[number]?.isReadingBack == true:
      turn = .end(.success(ChangeReceipt()))
    case .failure(let failure): turn = .end(.failure(failure))
    case .success(let told):
      turn =
        calls[number]?.proceed(change, after: told, server.limit.quota)
        ?? .end(.failure(Server.gone))
    }
    switch turn {
    case .end(let result):
      if case .success = result { noteDone(change, number) }
      end(number, .changeFinished(change.ticket, result))
    case .ask(let hop): ask(hop, number, change)
    }
  }

  /// Continues with edits of tags that are made together.
  private mutating func goOn(_ number: Int, _ answer: Result<Hop.Answer, SyncFailure>) {
    guard let call = calls[number], var batch = call.batch else { return }
    switch answer {
    case .success(let told): batch.proceed(after: told, server.limit.quota)
    case .failure(let failure): batch.fail(failure)
    }
    if let run = running(call.run), run.silentUntil > uptime, batch.next != nil {
      batch.fail(.rateLimited(retryAfter: (run.silentUntil - uptime + 999) / 1_000))
    }
    calls[number]?.batch = batch
    if let next = batch.next {
      calls[number]?.hop = next
      return putOnItsWay(number)
    }
    calls[number] = nil
    // In the order in which the shell posts them.
    for change in batch.inOrderOfReport {
      guard let outcome = batch.outcomes[change.ticket] else { continue }
      if case .success = outcome { server.noteDone(mark(of: change.ticket, call.run), at: uptime) }
      send(.changeFinished(change.ticket, outcome), to: call.run)
    }
  }

  private mutating func noteDone(_ change: OutgoingChange, _ number: Int) {
    guard let call = calls[number] else { return }
    server.noteDone(mark(of: change.ticket, call.run), at: uptime)
  }

  /// Returns a unique mark of a change: programs without a store all use the same numbers.
  func mark(of ticket: Ticket, _ id: RunID) -> Ticket {
    guard running(id)?.hasStore == false else { return ticket }
    return Ticket(ticket.number + Int64(id.start) << 40)
  }

  /// Sends the next request; the client holds it back until the server's `Retry-After`,
  /// whichever request received it.
  private mutating func ask(_ hop: Hop, _ number: Int, _ change: OutgoingChange) {
    guard let run = calls[number].flatMap({ running($0.run) }) else { return }
    guard run.silentUntil <= uptime else {
      let left = (run.silentUntil - uptime + 999) / 1_000
      return end(
        number, .changeFinished(change.ticket, .failure(.rateLimited(retryAfter: left))))
    }
    calls[number]?.hop = hop
    putOnItsWay(number)
  }

  private mutating func end(_ number: Int, _ event: Event) {
    guard let call = calls[number] else { return }
    calls[number] = nil
    send(event, to: call.run)
  }
}

extension Result where Success == Hop.Answer, Failure == SyncFailure {
  /// Returns the result of a request for the list.
  fileprivate func page(within time: Int64) -> Result<Page, SyncFailure> {
    switch self {
    case .success(.page(var page)):
      if time > 0 { page.transfer = PageTransfer(rows: page.rows.count, milliseconds: time) }
      return .success(page)
    case .success: return .failure(.malformed(place: ""))
    case .failure(let failure): return .failure(failure)
    }
  }

  /// The answer to a request for details.
  fileprivate var details: Result<ConversationDetails, SyncFailure> {
    switch self {
    case .success(.row(let row, _)):
      .success(ConversationDetails(conversation: row, facts: []))
    case .success: .failure(.malformed(place: ""))
    case .failure(let failure): .failure(failure)
    }
  }
}

extension SyncFailure {
  /// True when no answer arrived, which takes longer to detect.
  fileprivate var isLoss: Bool { if case .unreachable(_, _, true) = self { true } else { false } }

  /// True when the failure concerns one request only, so that a change stays done although reading it
  /// back failed.
  var tellsNothing: Bool {
    switch self {
    case .refused, .malformed, .impossible: true
    case .unreachable, .intermediary, .unauthorized, .rateLimited, .serverFault: false
    }
  }
}

extension OutgoingChange {
  /// True when a server that no longer has the row has applied the change before.
  fileprivate var isRepeatedReset: Bool {
    if case .reset = change { attempt > 1 } else { false }
  }
}

extension Hop {
  /// Returns the approximate number of rows in the answer.
  fileprivate func answerRows(of count: Int) -> Int {
    switch self {
    case .list(_, let size): min(size, count)
    case .rows(_, let size): min(size, count)
    case .messages, .row: 1
    default: 0
    }
  }
}
