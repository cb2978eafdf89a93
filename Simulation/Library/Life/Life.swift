import Conversations
import RecentChats

/// A simulation of programs, a server, a network, a disk, clocks and users, from one plan.
struct Life {
  /// The identity of a running program: its index, and the number of its start.
  struct RunID: Hashable {
    let program: Int
    let start: Int
  }

  let plan: Plan
  /// The rules that are in force in the programs.
  let rules: LedgerRules
  /// True when the client merges tags into the server's list.
  let mergesTags: Bool
  var server: Server
  var disk = Disk()
  var weather = Weather.calm
  var chance: Chance
  var agenda = Agenda()
  var calls: [Int: Call] = [:]
  var lastCall = 0
  /// The changes of unknown outcome that were over because a list showed them done.
  var settled: Set<Ticket> = []
  /// The time until which the slow line is occupied.
  var lineIsFree: Int64 = 0
  /// The number of requests sent.
  var hops = 0
  /// The running programs.
  var runs: [Run?]
  var starts = 0
  /// The number of timer settings.
  var timerSettings = 0
  /// The uptime in milliseconds, which never goes back.
  var uptime: Int64 = 50_000
  /// The offset of the wall clock, in seconds.
  var clockOffset: Int64 = 0
  /// The time since which a program could send a waiting change while another
  /// one, or none, has the right to.
  var idleSince: Int64?
  /// The last change of each conversation and the program that sent it.
  var lastWrites: [ConversationID: (run: RunID, ticket: Ticket)] = [:]
  /// The user's requests, as far as they were saved.
  var wishes = Wishes()
  var trace: Trace
  /// The first violation.
  private(set) var complaint: Complaint?

  init(_ plan: Plan, without rule: Rule? = nil, tellingAll: Bool = false) {
    self.plan = plan
    rules = LedgerRules(without: rule)
    mergesTags = rule != .mergingTags
    server = Server(plan)
    chance = Chance(plan.seed ^ 0xc4a7ce)
    runs = Array(repeating: nil, count: plan.programs)
    trace = Trace(isKept: tellingAll)
  }

  /// The current time for programs.
  var now: Moment { Moment(wall: wall, uptime: uptime) }

  /// The time of the wall clock.
  var wall: Timestamp { Timestamp(1_000_000 + uptime / 1_000 + clockOffset) }

  /// The time of the server's clock.
  var serverTime: Timestamp { Timestamp(1_000_000 + uptime / 1_000) }

  /// Records a violation; only the first one counts.
  mutating func complain(_ property: Property, _ sentence: String) {
    guard complaint == nil else { return }
    complaint = Complaint(property: property, sentence: sentence)
    trace.note(90, 0, "!! \(complaint?.sentence ?? "")", at: uptime)
  }
}
