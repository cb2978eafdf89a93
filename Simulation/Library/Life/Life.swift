import Conversations
import RecentChats

/// Programs, a server, a network, a disk, clocks and people, from one plan.
struct Life {
  /// A program that runs: which one, and how often it was started.
  struct RunID: Hashable {
    let program: Int
    let start: Int
  }

  let plan: Plan
  /// The rules that hold in the programs.
  let rules: LedgerRules
  /// Whether the client merges tags into the list that the server has.
  let mergesTags: Bool
  var server: Server
  var disk = Disk()
  var weather = Weather.calm
  var chance: Chance
  var agenda = Agenda()
  var calls: [Int: Call] = [:]
  var lastCall = 0
  /// How often a request was put on its way.
  var hops = 0
  /// The programs that run.
  var runs: [Run?]
  var starts = 0
  /// How often a timer was set.
  var timerSettings = 0
  /// Milliseconds on a clock that never goes back.
  var uptime: Int64 = 50_000
  /// By how much the clock on the wall was set, in seconds.
  var clockOffset: Int64 = 0
  /// Since when a program could send what waits, and another one, or none, has the right to.
  var idleSince: Int64?
  /// Of each conversation, who changed it last, and by which change.
  var lastWrites: [ConversationID: (run: RunID, ticket: Ticket)] = [:]
  /// What the person asked for, as far as it was kept.
  var wishes = Wishes()
  var trace: Trace
  /// The first thing that was not as it should be.
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

  /// Now, as a program sees it.
  var now: Moment { Moment(wall: wall, uptime: uptime) }

  /// The time of day.
  var wall: Timestamp { Timestamp(1_000_000 + uptime / 1_000 + clockOffset) }

  /// The time of day at the server.
  var serverTime: Timestamp { Timestamp(1_000_000 + uptime / 1_000) }

  /// Notes that something is not as it should be; only the first time counts.
  mutating func complain(_ property: Property, _ sentence: String) {
    guard complaint == nil else { return }
    complaint = Complaint(property: property, sentence: sentence)
    trace.note(90, 0, "!! \(complaint?.sentence ?? "")", at: uptime)
  }
}
