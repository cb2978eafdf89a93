import Conversations
import Diagnostics
import Queries
import RecentChats
import Screen
import TestSupport

/// A screen worth looking at, by name.
enum Scene: String, CaseIterable, Sendable {
  case list, empty, loading, reading, failing, unreachable, filtering, unmatched, stored, hints
  case offline, limited, refused, notice, said
  case help, details, asking, question, typedQuestion = "typed-question", quitting
  case journal, journalReading = "journal-reading", journalEmpty = "journal-empty", statistics
  case tags, tagProblem = "tag-problem", filter
  case command, themeProblem = "theme-problem"
  case waiting, confirming, messages, outOfSight = "out-of-sight", unaimed, numbers
  case helpSearch = "help-search", selecting
  case bulk, bulkTyped = "bulk-typed", jobs, noJobs = "no-jobs"
  case held, leaving, sorting, sorted
  case query, queryProblem = "query-problem", queried
  case readOnly = "read-only", production
  case selectionTags = "selection-tags", job, rules, proposed
  case tagList = "tag-list", viewList = "view-list"
  case viewColumns = "view-columns"
  case views, viewsMany = "views-many", viewFiltered = "view-filtered"

  /// The pane on this screen, after the events that led to it.
  var play: Play { Self.plays[self, default: Play()] }

  /// What is on the screen where there are 24 lines of 80 columns.
  var viewModel: RecentChatsViewModel { play.view(in: Size(rows: 24, columns: 80)) }

  private static let plays = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.played()) })

  private func played() -> Play {
    switch self {
    case .list: .list
    case .empty: .first { $0.answer([]) }
    case .loading: .first { _ in }
    case .hints: .first { $0.answer(SampleList.rows(at: $0.now.wall)) }
    case .reading: .reading
    case .failing: .first { $0.answer(.failure(.badKey)) }
    case .unreachable: .first { $0.answer(.failure(.noAnswer)) }
    case .filtering: .filtering
    case .unmatched: .typing(.filter, "nobody at all")
    case .stored: .stored
    case .offline: .offline
    case .limited: .polled(.failure(.rateLimited(retryAfter: 30)))
    case .refused: .polled(.failure(.badKey))
    case .notice: .notice
    case .said: .list { $0.press(.toTop, .togglePin) }
    case .help: .list { $0.press(.help) }
    case .details: .details
    case .asking: .list { $0.press(.details) }
    case .question: .list { $0.press(.reset) }
    case .typedQuestion: .typedQuestion
    case .quitting: .offline { $0.press(.quit) }
    case .journal: .journal
    case .journalReading: .list { $0.press(.journal) }
    case .journalEmpty: .first { $0.press(.journal) }
    case .statistics: .statistics
    case .tags: .tags
    case .tagProblem: .tagProblem
    case .filter: .typing(.filter, "an")
    case .held: .held
    case .leaving: .leaving
    case .sorting: .list { $0.press(.sort) }
    case .sorted: .sorted
    case .query: .typing(.query, "is:unread (an OR tag:none) ta")
    case .queryProblem: .typing(.query, "is:unread nmae:ann")
    case .queried: .queried
    case .tagList:
      .views {
        $0.press(.tagList)
        $0.press(.moveDown)
      }
    case .viewList:
      .views {
        $0.send(.command(.viewNumber, count: 2))
        $0.send(.typed(TypedCommand(.views)))
      }
    case .viewColumns:
      .views {
        $0.send(.command(.viewNumber, count: 7))
        $0.press(.moveDown, .toggleMute)
      }
    case .views: .views { $0.send(.command(.viewNumber, count: 1)) }
    case .viewsMany: .views { $0.send(.command(.viewNumber, count: 6)) }
    case .viewFiltered:
      .views {
        $0.send(.command(.viewNumber, count: 2))
        $0.press(.filter)
        $0.type("an")
        $0.send(.edit(.accept))
      }
    case .command: .typing(.commandLine, "theme dra")
    case .themeProblem: .themeProblem
    case .waiting: .withheld { $0.press(.waiting) }
    case .confirming: .withheld { $0.press(.waiting, .toBottom, .details) }
    case .messages:
      .offline {
        $0.press(.redo)
        $0.press(.messages)
      }
    case .outOfSight: .outOfSight
    case .unaimed: .outOfSight { $0.press(.markRead) }
    case .numbers: .typing(.commandLine, "mark-read 3")
    case .selecting:
      .list {
        $0.press(.toTop, .select, .moveDown, .select, .filter)
        $0.type("an")
        $0.send(.edit(.accept))
      }
    case .bulk:
      .list {
        $0.press(.selectAll)
        $0.send(.typed(TypedCommand(.editTags, .tags(TagEdit(adding: [Tag("vip")])))))
      }
    case .bulkTyped:
      .list {
        $0.press(.selectAll, .reset)
        $0.type("1")
      }
    case .selectionTags: .selectionTags
    case .job: .job
    case .rules: .proposing { $0.press(.rules, .moveDown) }
    case .proposed: .proposing { $0.press(.toTop) }
    case .readOnly: .guarded(Protection(isReadOnly: true)) { $0.press(.markRead) }
    case .production:
      .guarded(Protection(isProduction: true)) {
        $0.press(.toTop, .select, .select, .togglePin)
        $0.type("wor")
      }
    case .jobs: .jobs
    case .noJobs: .list { $0.press(.jobs) }
    case .helpSearch:
      .list {
        $0.press(.help, .filter)
        $0.type("tag")
      }
    }
  }
}

// MARK: - The list

extension Play {
  /// The list with one of everything, and a change of the last session that is sent again.
  static let list: Play = {
    var play = stored
    play.poll(SampleList.rows(at: .noon))
    play.select("Carl Sagan")
    return play
  }()

  /// The list, and what came next.
  static func list(_ next: (inout Play) -> Void) -> Play {
    var play = list
    next(&play)
    return play
  }

  /// The tag editor of a selection, with a tag for all, a tag for none, one that excludes another, and
  /// a conversation without room.
  static let selectionTags: Play = {
    var settings = RecentChatsSettings.mara
    settings.exclusiveTags = ExclusiveTags([TagPattern("q*")])
    var play = Play(settings, at: .noon)
    play.send(.viewport(rows: 22))
    play.send(.started(utcOffset: 0))
    var rows = SampleList.rows(at: .noon)
    rows[4].tags = (1...25).map { Tag("area-\($0)") }
    play.answer(rows)
    play.press(.selectAll, .editTags)
    play.type("+q4 ")
    for action in [EditAction.nextOffer, .complete, .nextOffer, .complete, .complete] {
      play.send(.edit(action))
    }
    return play
  }()

  /// The rows of a bulk change of which the server refused some.
  static let job: Play = {
    var play = jobs
    play.press(.details)
    guard let batch = play.disk.batches.last?.id else { return play }
    play.send(.jobRowsRead(batch, .success(play.disk.journal.filter { $0.batch == batch })))
    return play
  }()

  /// The list with rules that propose tags, and what came next.
  static func proposing(_ next: (inout Play) -> Void) -> Play {
    var settings = RecentChatsSettings.mara
    settings.rules = [
      ("late", "waiting>1h", ["+follow-up"], "late"),
      (nil, "is:group -tag:any", ["team", "-vip"], nil),
    ].compactMap { try? TagRule(name: $0.0, query: $0.1, tags: $0.2, badge: $0.3) }
    var play = Play(settings, at: .noon)
    play.send(.viewport(rows: 22))
    play.send(.started(utcOffset: 0))
    play.answer(SampleList.rows(at: .noon))
    next(&play)
    return play
  }

  /// The list of an account that is protected against changes by mistake, and what came next.
  static func guarded(_ protection: Protection, _ next: (inout Play) -> Void) -> Play {
    var settings = RecentChatsSettings.mara
    settings.protection = protection
    var play = Play(settings, at: .noon)
    play.send(.viewport(rows: 22))
    play.send(.started(utcOffset: 0))
    play.answer(SampleList.rows(at: .noon))
    next(&play)
    return play
  }

  /// A first run without a store.
  static func first(_ next: (inout Play) -> Void) -> Play {
    var play = Play(.mara, at: .noon)
    play.send(.viewport(rows: 22))
    play.send(.started(utcOffset: 0))
    next(&play)
    return play
  }

  /// The list as the last session left it six days ago, before the first answer.
  static let stored: Play = {
    let before = Timestamp.noon.ago(days: 6)
    var last = Play(.mara, at: before)
    last.start()
    last.poll(SampleList.rows(at: before))
    last.select("Carl Sagan")
    last.press(.markUnread)
    last.finishStoreOperations()
    var play = Play(.mara, at: .noon, disk: last.disk)
    play.send(.viewport(rows: 22))
    play.start()
    play.select("Carl Sagan")
    return play
  }()

  /// A long list that is read for the first time, with a change made meanwhile.
  static let reading = first { play in
    let rows = SampleList.rows(at: .noon)
    let others = (1...5_000).map {
      Conversation.user("Number \($0)", at: .noon.ago(days: 500), .says("Hello"))
    }
    for _ in 0..<4 { play.answerPage(of: rows + others) }
    play.select("Carl Sagan")
    play.press(.markUnread)
  }

  static let filtering = list { play in
    play.press(.cycleFilter, .filter)
    play.type("AN")
    play.send(.edit(.accept))
  }
}

extension Play {
  /// What a query found.
  static let queried = list { play in
    play.press(.query)
    play.type("name:ann OR (tag:u* text:ref) OR members>3")
    play.send(.edit(.accept))
  }
}

extension Play {
  /// The list with a bar of views.
  static func views(_ next: (inout Play) -> Void) -> Play {
    var settings = RecentChatsSettings.mara
    settings.views = [
      ("unread", "is:unread"), ("vip", "tag:vip"), ("groups", "is:group"),
      ("waiting for two hours", "is:waiting waiting>2h"), ("mine", "is:mine"),
      ("a name that is much longer than the bar has room for", "is:pinned"),
    ].compactMap { name, query in
      (try? Query(parsing: query)).map { ViewDefinition(name, query: $0) }
    }
    settings.views.append(
      ViewDefinition(
        "columns", query: .everything, columns: [.time, .waiting, .unread, .name, .preview, .tags]))
    var play = Play(settings, at: .noon)
    play.send(.viewport(rows: 21))
    play.send(.started(utcOffset: 0))
    play.answer(SampleList.rows(at: .noon))
    next(&play)
    return play
  }
}

// MARK: - Bulk changes

extension Play {
  /// A bulk change of which some were refused, and one that is paused.
  static let jobs = list { play in
    play.press(.markListRead)
    play.finishStoreOperations()
    play.answerChanges(.failure(.notAccessible))
    play.finishStoreOperations()
    play.press(.selectAll)
    play.send(
      .typed(TypedCommand(.editTags, .tags(TagEdit(adding: [Tag("done")], removing: [Tag("vip")]))))
    )
    play.send(.answered("y"))
    play.send(.typed(TypedCommand(.pauseJob)))
    play.finishStoreOperations()
    play.press(.jobs)
  }
}

// MARK: - The server

extension Play {
  /// The list, and a poll that was answered.
  static func polled(_ result: Result<Page, SyncFailure>) -> Play {
    list { play in
      play.wait(milliseconds: 5_000)
      play.send(.timer(.poll))
      play.answer(result)
    }
  }

  /// No answer for a while, two rows that could not be read, and three changes that wait.
  static let offline: Play = {
    var play = list { $0.wait(milliseconds: 5_000) }
    play.send(.timer(.poll))
    let skipped = [3, 8].map { SkippedRow(index: $0, reason: "no conversationId") }
    play.answer(
      .success(
        Page(
          rows: SampleList.rows(at: .noon), skipped: skipped, isLast: true,
          quota: Quota(limit: 10_000, remaining: 9_118))))
    play.wait(milliseconds: 5_000)
    play.send(.timer(.poll))
    play.answer(.failure(.noAnswer))
    play.answerChanges(.failure(.noAnswer))
    play.select("Mina Harker")
    play.press(.togglePin)
    play.select("Climbing")
    play.press(.markRead)
    play.finishStoreOperations()
    play.select("Carl Sagan")
    play.press(.settle)
    play.send(.timer(.notice))
    return play
  }()

  static func offline(_ next: (inout Play) -> Void) -> Play {
    var play = offline
    next(&play)
    return play
  }

  /// The waiting changes without a connection, and one that can't be undone.
  static func withheld(_ next: (inout Play) -> Void) -> Play {
    offline { play in
      play.select("Ann Lee")
      play.press(.reset)
      play.send(.answered("y"))
      play.finishStoreOperations()
      next(&play)
    }
  }

  /// The list after messages arrived while keys were pressed.
  static let held = list { play in
    play.wait(milliseconds: 60_000)
    play.press(.moveDown)
    let news = (1...3).map {
      Conversation.user("Number \($0)", at: .noon + Int64($0), .says("Hello"))
    }
    play.poll(
      news
        + SampleList.rows(at: .noon).map { row in
          guard ["Climbing", "Far Away"].contains(row.name) else { return row }
          var row = row
          row.unread = .count(4)
          row.updatedAt = .noon + Int64(row.name.count)
          return row
        }.sorted { $0.pin == nil && $1.pin == nil && $0.updatedAt > $1.updatedAt })
  }

  /// The list by name, with a row that waits until the rows come into order.
  static let sorted = list { play in
    play.press(.sort)
    play.send(.answered("n"))
    play.press(.moveDown)
    play.poll(
      [Conversation.user("Bea New", at: .noon + 9, .says("Hi"))] + SampleList.rows(at: .noon))
  }

  /// The unread rows after two of them were marked read.
  static let leaving = list { play in
    play.press(.cycleFilter, .toTop, .moveDown, .markRead, .moveDown, .markRead)
    play.finishStoreOperations()
    play.press(.moveDown)
  }

  /// The list after many rows came in while the selected one stood at its top.
  static let outOfSight = list { play in
    let news = (1...30).map {
      Conversation.user("Number \($0)", at: .noon + Int64($0), .says("Hello"))
    }
    play.wait(milliseconds: 60_000)
    play.poll(news + SampleList.rows(at: .noon))
  }

  static func outOfSight(_ next: (inout Play) -> Void) -> Play {
    var play = outOfSight
    next(&play)
    return play
  }

  /// A change that was refused.
  static let notice = list { play in
    play.answerChanges(.failure(.notAccessible))
    play.finishStoreOperations()
  }

  static let statistics: Play = {
    var play = offline
    play.send(.exchanged(Traffic(requests: 1_204, bytes: 3_400_000)))
    play.press(.statistics)
    return play
  }()
}

extension SyncFailure {
  static let notAccessible = SyncFailure.refused(
    code: "ERR_CONVERSATION_NOT_ACCESSIBLE", message: "The conversation is not accessible.",
    status: 403)
  static let noAnswer = SyncFailure.unreachable(
    .timeout, detail: "no answer within 10 s", outcomeUnknown: false)
  static let badKey = SyncFailure.unauthorized(
    code: "AUTH_ERR_APIKEY_NOT_FOUND", message: "The API key is not known for this app.")
}
