import SeededRandom
import Testing

@testable import Conversations

/// The index of pending changes tells what walking all of them would tell.
@Suite struct PendingChangesTests {
  @Test(arguments: [0..<100, 100..<200])
  func `Whatever happens, the index agrees with the changes`(seeds: Range<Int>) {
    for seed in seeds {
      var story = Story(seed: UInt64(seed))
      for step in 0..<200 {
        story.step()
        let complaint = story.complaint
        #expect(complaint == nil, "seed \(seed), step \(step)")
        if complaint != nil { return }
      }
    }
  }

  @Test(arguments: [0..<20])
  func `A sorted set holds what a set holds, in order`(seeds: Range<Int>) {
    for seed in seeds {
      var random = SeededGenerator(seed: UInt64(seed))
      var sorted = SortedSet<Int>()
      var plain: Set<Int> = []
      let range = 0..<(seed % 2 == 0 ? 400 : 4_000)
      for _ in 0..<3_000 {
        let number = Int.random(in: range, using: &random)
        let isMember = Int.random(in: 0..<3, using: &random) > 0
        sorted.set(number, isMember: isMember)
        if isMember { plain.insert(number) } else { plain.remove(number) }
      }
      #expect(Array(sorted) == plain.sorted(), "seed \(seed)")
      #expect(sorted.count == plain.count)
      #expect(sorted.first == plain.min())
      #expect(sorted.last == plain.max())
      for number in plain.shuffled(using: &random) { sorted.remove(number) }
      #expect(sorted.isEmpty && Array(sorted).isEmpty)
    }
  }
}

/// Random changes to the index, beside a plain list of the same changes.
private struct Story {
  private var index = PendingChanges()
  private var plain: [PendingChange] = []
  private var random: SeededGenerator
  private var lastNumber: Int64 = 0

  private static let names = (0..<5).map { ConversationID("c\($0)") }

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func step() {
    switch Int.random(in: 0..<5, using: &random) {
    case 0, 1: insert()
    case 2: if let change = plain.randomElement(using: &random) { remove(change.ticket) }
    default: if let change = plain.randomElement(using: &random) { edit(change.ticket) }
    }
  }

  private mutating func insert() {
    lastNumber += 1
    guard let name = Self.names.randomElement(using: &random) else { return }
    let changes: [Change] = [.unpin, .reset(.ownList, seen: nil), .markRead(upTo: nil)]
    let change = PendingChange(
      ticket: Ticket(lastNumber), conversation: name, peer: .user(UserID("u")),
      change: changes[Int.random(in: 0..<3, using: &random)],
      madeAt: Timestamp(Int64.random(in: 0..<20, using: &random)), phase: .recording)
    index.insert(change)
    plain.append(change)
  }

  private mutating func remove(_ ticket: Ticket) {
    index.remove(ticket)
    plain.removeAll { $0.ticket == ticket }
  }

  private mutating func edit(_ ticket: Ticket) {
    let phases: [PendingChange.Phase] = [
      .recording, .queued, .inFlight, .waiting,
      .accepted(fence: Ticket(1), receipt: ChangeReceipt()),
      .withdrawing(isShown: Bool.random(using: &random)),
    ]
    let phase = phases[Int.random(in: 0..<6, using: &random)]
    let isWithheld = Int.random(in: 0..<4, using: &random) == 0
    let attempts = Int.random(in: 0..<4, using: &random)
    func body(_ change: inout PendingChange) {
      change.phase = phase
      change.attempts = attempts
      change.isWithheld = isWithheld
      change.isFinishedElsewhere = change.isAccepted && attempts == 0
    }
    index.edit(ticket, body)
    if let place = plain.firstIndex(where: { $0.ticket == ticket }) { body(&plain[place]) }
  }

  /// What the index says otherwise than the plain list; nil when it says the same.
  var complaint: String? {
    let sorted = plain.sorted { ($0.madeAt, $0.ticket) < ($1.madeAt, $1.ticket) }
    let unsent = sorted.filter { !$0.isAccepted }
    let accepted = sorted.filter(\.isAccepted)
    let waitedFor = accepted.filter { !$0.isFinishedElsewhere }
    let stuck = Set(
      unsent.filter { ($0.phase == .waiting && $0.attempts >= 2) || $0.isWithheld }.map(
        \.conversation))
    let next = Self.names.compactMap { name -> PendingChange? in
      let changes = sorted.filter { $0.conversation == name }
      guard !changes.contains(where: { $0.phase == .inFlight }) else { return nil }
      return changes.first { !$0.isAccepted }
    }.filter { $0.phase == .queued && !$0.isWithheld }.sorted { $0.place < $1.place }
    let facts: [(String, Bool)] = [
      ("all", index.all == sorted),
      ("unsent", index.unsentCount == unsent.count),
      ("accepted", index.acceptedCount == waitedFor.count),
      (
        "shown",
        index.shownCount
          == sorted.count {
            $0.phase != .recording && !$0.isWithdrawn && !$0.isFinishedElsewhere
          }
      ),
      ("in flight", index.inFlightCount == sorted.count { $0.phase == .inFlight }),
      ("last unsent", index.lastUnsent == unsent.last?.madeAt),
      ("prospects", index.hasProspects == unsent.contains { !stuck.contains($0.conversation) }),
      (
        "recording",
        index.recordingTickets == sorted.filter { $0.phase == .recording }.map(\.ticket)
      ),
      (
        "withdrawing",
        index.withdrawingTickets == sorted.filter(\.isWithdrawn).map(\.ticket)
      ),
      ("withheld", index.withheldCount == unsent.count(where: \.isWithheld)),
      ("first withheld", index.firstWithheld == unsent.first(where: \.isWithheld)),
      (
        "resets",
        index.unsentResetTickets == unsent.filter { $0.change.kind == .reset }.map(\.ticket)
      ),
      ("some unsent", index.unsent(limit: 2) == Array(unsent.prefix(2))),
      ("waiting", index.waitingTickets == sorted.filter { $0.phase == .waiting }.map(\.ticket)),
      ("oldest accepted", index.accepted(limit: 3) == Array(accepted.prefix(3))),
      ("accepted of some", index.accepted(of: Self.names) == accepted),
      ("sendable", index.sendable(limit: .max, tagEdits: .max) == next),
      (
        "some sendable",
        index.sendable(limit: 2, tagEdits: 0)
          == Array(next.filter { $0.change.kind != .tags }.prefix(2))
      ),
      (
        "awaiting absence",
        index.awaitingAbsence
          == Set(accepted.filter { $0.change.kind == .reset }.map(\.conversation))
      ),
      (
        "moving",
        index.moving == Set(sorted.filter { $0.change.kind == .unpin }.map(\.conversation))
      ),
      (
        "by name",
        Self.names.allSatisfy { name in
          index[name] == sorted.filter { $0.conversation == name }
            && index.has(name) == !index[name].isEmpty
        }
      ),
      ("by number", sorted.allSatisfy { index[$0.ticket] == $0 }),
    ]
    return facts.first { !$0.1 }?.0
  }
}
