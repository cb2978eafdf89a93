import Conversations
import Diagnostics

extension RecentChatsModel {
  /// Updates the model for an event.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - now: The current time.
  /// - Returns: The effects for the shell to run, in order.
  public mutating func update(on event: Event, at now: Moment) -> [Effect] {
    time = now.wall
    noteKey(event, at: now)
    var effects = respond(to: event, at: now)
    if !isReadingList { list.stopMoving() }
    effects += watchFilter() + watchRules() + watchOrder(event, at: now) + watchWindow()
    numberRows()
    notices.stamp(at: now.wall)
    effects += withdrawWanted()
    effects += sendChanges(at: now)
    effects += runStoreOperation()
    effects += switchAccountWhenReady()
    return effects + quitWhenReady()
  }

  private mutating func respond(to event: Event, at now: Moment) -> [Effect] {
    switch event {
    case .restored(let opening): restored(opening)
    case .moreRowsRead(let result): moreRowsRead(result, at: now)
    case .written(let failure): written(failure)
    case .changesTouched: changesTouched()
    case .changesRead(let result): changesRead(result, at: now)
    case .released(let isReleased): released(isReleased)
    case .journalRead(let result): journalRead(result)
    case .jobRowsRead(let batch, let result): jobRowsRead(batch, result)
    case .exchanged(let traffic): exchanged(traffic)
    case .started(let utcOffset): start(utcOffset, at: now)
    case .command(let command, let count): perform(command, count: count, at: now)
    case .typed(let command): perform(command, at: now)
    case .themeLoaded(let name, let problem): themeLoaded(name, problem)
    case .themesListed(let names): themesListed(names)
    case .themeFilesTouched: themeFilesTouched()
    case .traceWritten(let path, let failure): traceWritten(path, failure)
    case .edit(let action): edit(action, at: now)
    case .unbound(let key): unbound(key)
    case .pointed(let id): point(at: id, at: now)
    case .tagPointed(let tag, let id): point(atTag: tag, of: id, at: now)
    case .answered(let answer): answered(answer, at: now)
    case .viewport(let rows): resized(to: rows)
    case .scrollLimit(let lines): limitScrolling(to: lines)
    case .warned(let property): warned(property)
    case .focused(let hasFocus): focused(hasFocus, at: now)
    case .timer(let timer): timerWentOff(timer, at: now)
    case .zone(let utcOffset): zoneChanged(utcOffset, at: now)
    case .connectionRead(let result): connectionRead(result, at: now)
    case .pageFinished(let request, let result): pageFinished(request, result, at: now)
    case .changeFinished(let ticket, let result): changeFinished(ticket, result, at: now)
    case .detailsFinished(let id, let result): detailsFinished(id, result, at: now)
    }
  }

  mutating func start(_ utcOffset: UTCOffsets, at now: Moment) -> [Effect] {
    self.utcOffset = utcOffset
    hasStarted = true
    if settings.isOffline { sync.switchOff() }
    if settings.isOffline || isReadOnly { letOthersSend() }
    return [setClock(at: now)] + warn() + beginPass(at: now)
  }

  private mutating func warn() -> [Effect] {
    guard let first = settings.warnings.first else { return [] }
    return say(.configuration(first, more: settings.warnings.count - 1))
  }

  /// Logs and shows a property of the terminal; a failure notice, such as one about the configuration,
  /// has precedence, because the user can correct its cause.
  private mutating func warned(_ property: Diagnostic) -> [Effect] {
    let log = Effect.log(LogLine(.info, property.description))
    return notice?.isFailure == true ? [log] : [log] + say(.terminal(property))
  }

  /// Reports a key without a command.
  private mutating func unbound(_ key: String) -> [Effect] {
    guard mode == .list else { return [] }
    return say(.unboundKey(key))
  }

  private mutating func resized(to rows: Int) -> [Effect] {
    list.resize(to: rows, in: ledger)
    return []
  }

  private mutating func exchanged(_ traffic: Traffic) -> [Effect] {
    sync.traffic = traffic
    return []
  }

  private mutating func focused(_ hasFocus: Bool, at now: Moment) -> [Effect] {
    self.hasFocus = hasFocus
    guard hasFocus else { return [] }
    let age = sync.lastAnswer.map { (now.wall - $0) * 1_000 } ?? 0
    let isOverdue = sync.isLive && sync.inFlight == nil && age > settings.pollInterval
    return isOverdue ? beginPass(at: now) : hurry(at: now)
  }

  private mutating func zoneChanged(_ utcOffset: UTCOffsets, at now: Moment) -> [Effect] {
    self.utcOffset = utcOffset
    return [setClock(at: now)]
  }

  private mutating func timerWentOff(_ timer: TimerID, at now: Moment) -> [Effect] {
    switch timer {
    case .poll:
      sync.nextPoll = nil
      return beginPass(at: now)
    case .slow:
      sync.isSlow = sync.inFlight != nil
      return []
    case .retry(let ticket):
      ledger.requeue(ticket)
      return []
    case .notice:
      notice = nil
      return []
    case .bulk: return continueBulk(at: now)
    case .idle: return idleTimeOver(at: now)
    case .order: return orderTimeOver(at: now)
    case .disk:
      tryDisk(at: now)
      return []
    case .themeFiles: return [themeSelection.reload()]
    case .clock: return [setClock(at: now)]
    case .filter:
      passFilterTime()
      return []
    case .rules:
      passRuleTime()
      return []
    }
  }

  /// Returns the effect that sets the clock timer for when a displayed time expires: every second
  /// during a countdown, otherwise at midnight.
  func setClock(at now: Moment) -> Effect {
    let seconds: Int64 =
      if case .limited(let until) = sync.link, until > now.wall {
        1
      } else if case .statistics = mode {
        1
      } else {
        TimeOfDay.secondsPerDay - Int64(local(now.wall).time.secondOfDay)
      }
    return .setTimer(.clock, milliseconds: seconds * 1_000)
  }
}
