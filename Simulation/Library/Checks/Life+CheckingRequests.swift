import Conversations
import RecentChats

extension Life {
  /// Checks that no request is sent before the server's `Retry-After`.
  mutating func checkSilence(_ id: RunID, _ what: String) {
    guard let run = running(id), run.silentUntil > uptime else { return }
    complain(
      .silence, "program \(id.program) \(what) \(run.silentUntil - uptime) ms too early")
  }

  /// Checks that a change is sent in its turn, and by the program that sends.
  mutating func checkSending(_ change: OutgoingChange, _ id: RunID) {
    guard let run = running(id) else { return }
    let number = change.ticket.number
    if run.hasStore {
      if disk.sender != id { complain(.oneSender, "program \(id.program) sends without the lock") }
      if !disk.everKept.contains(number), !run.unkept.contains(number), !run.isDiskFailing {
        complain(.keptFirst, "change \(number) is sent and not on disk")
      }
      // A change that another writer overwrote is sent again, even after another
      // program treated it as confirmed.
      let overwritten = run.model.ledger.pendingChange(change.ticket)?.overwritten ?? 0
      if disk.everDropped.contains(number), overwritten == 0 {
        complain(.sentOnce, "change \(number) is sent again after it was over")
      }
    }
    if let batch = run.model.ledger.pendingChange(change.ticket)?.batch,
      run.model.ledger.isPaused(batch)
    {
      complain(.paused, "change \(number) of the paused batch \(batch.number) is sent")
    }
    if run.restoredResets.contains(number), !run.confirmed.contains(number) {
      complain(.confirmedAgain, "reset \(number) of an earlier run is sent without being confirmed")
    }
    if calls.values.contains(where: {
      $0.run == id && $0.changes(change.conversation)
    }) {
      complain(.order, "change \(number) is sent while another one is on its way")
    }
    for earlier in run.model.ledger.pendingChanges.prefix(while: { $0.ticket != change.ticket })
    where earlier.conversation == change.conversation && !earlier.isAccepted {
      complain(.order, "change \(number) is sent before \(earlier.ticket.number)")
    }
  }

  /// Checks that the right to send does not stay with a program whose key is refused, or with none,
  /// while another one could send.
  mutating func checkSender() {
    guard plan.programs > 1 else { return }
    let holder = disk.sender.flatMap { running($0) }
    let isIdle = holder?.model.isRefused ?? true
    guard isIdle, !weather.isDiskFull, runs.contains(where: { $0?.couldSend ?? false }) else {
      return idleSince = nil
    }
    let since = idleSince ?? uptime
    idleSince = since
    if uptime - since > Self.patienceWithSender {
      complain(.ableSender, "nobody sends for \((uptime - since) / 1_000) s, and one could")
    }
  }

  /// The maximum time until some program sends.
  ///
  /// - Units: Milliseconds: twice the longest interval between two polls.
  private static let patienceWithSender: Int64 = 2 * 66_000

  /// Checks that the writes of one program arrive in order, and preserve those of others.
  mutating func checkWrite(_ call: Call) {
    guard call.hop.isWrite, let ticket = call.ticket else { return }
    // A change that another writer overwrote is sent again, whatever was done since.
    let pending = running(call.run)?.model.ledger.pendingChange(ticket)
    guard pending?.overwritten ?? 0 == 0 else { return }
    if let last = lastWrites[call.conversation], last.run == call.run, last.ticket > ticket,
      last.ticket.run == ticket.run, !wishes.takenBack.contains(last.ticket.number)
    {
      complain(.order, "the server gets change \(ticket.number) after \(last.ticket.number)")
    }
    lastWrites[call.conversation] = (call.run, ticket)
    guard case .tags(let tags, since: nil) = call.hop, let change = call.change,
      case .editTags(let edit) = change.change, let row = server[call.conversation]
    else { return }
    let lost = Set(row.listed.tagList).intersection(["x", "y", "z"].map { Tag($0) })
      .subtracting(tags).subtracting(edit.removing)
    if let tag = lost.min() {
      complain(.othersTags, "change \(ticket.number) takes off \(tag.rawValue), which others set")
    }
  }
}

extension Run {
  /// True when a change waits that the program would send at once if it had the right to send.
  fileprivate var couldSend: Bool {
    hasStore && !isDiskFailing && model.isLive && model.ledger.unsentCount > 0
  }
}

extension Ticket {
  /// The run that made the change.
  fileprivate var run: Int64 { Int64(number) / Disk.numbersPerRun }
}
