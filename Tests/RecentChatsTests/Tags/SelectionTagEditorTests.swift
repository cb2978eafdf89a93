import Conversations
import TestSupport
import Testing
import Wording

@testable import RecentChats

/// Editing the tags of the selected conversations.
@Suite struct SelectionTagEditorTests {
  /// Six conversations: all have `vip`, the first two `spam`, the first `prio:low`.
  private static func play(exclusive: [String] = ["prio:*"]) -> Play {
    let tags = [["vip", "spam", "prio:low"], ["vip", "spam"], ["vip"], ["vip"], ["vip"], ["vip"]]
    let rows = tags.enumerated().map { index, tags in
      row("u\(index)", tags: tags, at: Int64(100_000 - index))
    }
    var play = Play.keeping(rows)
    play.model.settings.exclusiveTags = ExclusiveTags(exclusive.map { TagPattern($0) })
    return play
  }

  /// The editor on all six, after some keys.
  private static func open(_ keys: TagKey..., in play: Play? = nil) -> Play {
    var play = play ?? Self.play()
    play.press(.selectAll, .editTags)
    for action in keys.flatMap(\.actions) { play.send(.edit(action)) }
    return play
  }

  @Test func `Each tag stands there as on all, on some, or on none`() throws {
    let view = try #require(Self.open().selectionTags)
    #expect(view.title == "Tags of 6 conversations")
    #expect(view.lines.map(\.tag) == ["vip", "spam", "prio:low"])
    #expect(view.lines.map(\.coverage) == [.all, .some(2), .some(1)])
    #expect(view.result == ["no changes"])
  }

  @Test func `A tag that only others have is offered as on none`() throws {
    var play = Self.play()
    play.press(.toBottom, .select, .editTags)
    let view = try #require(play.selectionTags)
    #expect(view.lines.map(\.tag) == ["vip", "spam", "prio:low"])
    #expect(view.lines.map(\.coverage) == [.all, .none, .none])
  }

  @Test func `A key cycles a tag: as it is, on all, on none`() throws {
    var play = Self.open(.down, .down)
    var results: [SelectionTagsView.Line.Coverage] = []
    for _ in 0..<3 {
      play.send(.edit(.complete))
      results.append(try #require(play.selectionTags).lines[1].result)
    }
    #expect(results == [.all, .none, .some(2)])
    #expect(try #require(play.selectionTags).lines[1].isChosen)
  }

  @Test func `On all and on none have two states each`() throws {
    var play = Self.open(.down, " ")
    #expect(try #require(play.selectionTags).lines[0].result == .none)
    play.send(.edit(.insert(" ")))
    #expect(try #require(play.selectionTags).lines[0].result == .all)
    #expect(try #require(play.selectionTags).result == ["no changes"])
  }

  @Test func `The exact result is shown before Enter`() throws {
    let view = try #require(Self.open(.down, .down, .tab, .tab, "gold vip").selectionTags)
    #expect(view.result == ["+gold on 6 · +vip on none (6 have it) · −spam on 2"])
    #expect(view.lines.map(\.tag) == ["vip"])
  }

  @Test func `What an added tag excludes is part of the result`() throws {
    let view = try #require(Self.open("prio:high ").selectionTags)
    #expect(view.result == ["+prio:high on 6 · −prio:low on 1 (excluded)"])
    let low = try #require(view.lines.first { $0.tag == "prio:low" })
    #expect(low.result == .none)
  }

  @Test func `Enter makes one bulk change`() {
    var play = Self.open("+gold -spam", .enter)
    play.finishStoreOperations()
    #expect(play.rows[0].tags == ["vip", "prio:low", "gold"])
    #expect(play.rows[5].tags == ["vip", "gold"])
    #expect(play.disk.batches.map(\.total) == [6])
    #expect(play.view.selection == nil)
    play.press(.undo)
    play.finishStoreOperations()
    #expect(play.rows.map { Set($0.tags) } == Self.play().rows.map { Set($0.tags) })
  }

  @Test func `Above the limit it is confirmed like every bulk change, with the exact result`() {
    var play = Self.play()
    play.model.settings.bulk.confirmation = 3
    play = Self.open("+gold", .enter, in: play)
    guard case .bulk(let plan) = play.questionView else {
      Issue.record("no question")
      return
    }
    #expect(QuestionText(.bulk(plan), for: .test).lines.contains("+gold on 6."))
    play.send(.answered(nil))
    #expect(play.view.selection?.count == 6)
  }

  @Test func `A conversation that would pass 25 tags is named before anything is sent`() throws {
    let full = row("full", tags: (0..<25).map { "t\($0)" }, at: 5)
    var play = Play.keeping([row("u0", at: 6), full])
    play.press(.selectAll, .editTags)
    play.type("new")
    let view = try #require(play.selectionTags)
    #expect(
      view.result == ["+new on 1", "full would have more than 25 tags and stays as it is."])
    play.send(.edit(.accept))
    play.finishStoreOperations()
    #expect(play.rows.map(\.tags.count) == [1, 25])
  }

  @Test func `Escape changes nothing, and a wrong tag can't be applied`() {
    var play = Self.open("a,b", .enter)
    #expect(play.selectionTags?.problem == .comma)
    play.send(.edit(.cancel))
    #expect(play.model.mode == .list)
    #expect(play.model.ledger.pendingChanges.isEmpty)
    #expect(play.view.selection?.count == 6)
  }

  @Test func `A typed word reduces the list, and Tab completes it`() throws {
    let play = Self.open("-sp", .tab)
    let view = try #require(play.selectionTags)
    #expect(view.text == "-spam")
    #expect(view.result == ["−spam on 2"])
  }

  @Test func `A long selection is examined in parts`() throws {
    var play = Play.keeping(BulkChangeTests.rows(2_500, tags: ["promo"]))
    play.model.settings.pageSize = 1_000
    let effects = play.press(.selectAll, .editTags)
    guard play.view.selection?.count == 2_500 else { return }
    #expect(effects.contains(.setTimer(.bulk, milliseconds: 0)))
    #expect(try #require(play.selectionTags).examined == 1_000)
    play.send(.timer(.bulk))
    play.send(.timer(.bulk))
    #expect(try #require(play.selectionTags).lines.map(\.coverage) == [.all])
  }
}

extension Play {
  /// The tag editor of the selected conversations; nil when it is not open.
  fileprivate var selectionTags: SelectionTagsView? {
    if case .selectionTags(let view) = view.overlay { view } else { nil }
  }
}

/// Tags that exclude each other, wherever they are set.
@Suite struct ExclusiveSettingTests {
  private static func play() -> Play {
    var play = Play.keeping([
      row("u0", tags: ["prio:low", "vip"], at: 9), row("u1", tags: ["prio:mid"], at: 8),
      row("u2", at: 7),
    ])
    play.model.settings.exclusiveTags = ExclusiveTags([TagPattern("prio:*")])
    return play
  }

  private static func type(_ line: String, in play: inout Play) {
    play.press(.commandLine)
    play.type(line)
    play.send(.edit(.accept))
    play.finishStoreOperations()
  }

  @Test func `The editor shows what a tag drops`() {
    var play = Self.play()
    play.press(.editTags)
    play.type("prio:high")
    guard case .tags(let prompt) = play.view.prompt else {
      Issue.record("no editor")
      return
    }
    #expect(prompt.removing == ["prio:low"])
    play.send(.edit(.accept))
    play.finishStoreOperations()
    #expect(play.rows[0].tags == ["vip", "prio:high"])
    play.press(.undo)
    play.finishStoreOperations()
    #expect(Set(play.rows[0].tags) == ["prio:low", "vip"])
  }

  @Test func `The second of two tags of a group stays in the editor`() {
    var play = Self.play()
    play.press(.editTags)
    play.type("prio:high prio:urgent")
    play.send(.edit(.accept))
    play.finishStoreOperations()
    #expect(play.rows[0].tags == ["vip", "prio:urgent"])
  }

  @Test func `A typed line shows and drops it, and two of a group are refused`() {
    var play = Self.play()
    play.press(.commandLine)
    play.type("tag +prio:high")
    #expect(play.commandPrompt?.meaning == "+prio:high −prio:low: u0")
    play.send(.edit(.accept))
    play.finishStoreOperations()
    #expect(play.rows[0].tags == ["vip", "prio:high"])
    Self.type("tag +prio:a +prio:b", in: &play)
    #expect(play.notice == "prio:a and prio:b exclude each other; nothing was changed.")
    Self.type("do is:read => +prio:b +prio:a", in: &play)
    #expect(play.notice == "prio:a and prio:b exclude each other; nothing was changed.")
  }

  @Test func `A bulk change, its repetition and its redoing drop it, too`() {
    var play = Self.play()
    Self.type("do tag:prio:* => +prio:high", in: &play)
    #expect(play.rows.map(\.tags) == [["vip", "prio:high"], ["prio:high"], []])
    play.press(.undo)
    play.finishStoreOperations()
    #expect(play.rows.map { Set($0.tags) } == [["prio:low", "vip"], ["prio:mid"], []])
    play.press(.redo)
    play.finishStoreOperations()
    #expect(play.rows.map(\.tags) == [["vip", "prio:high"], ["prio:high"], []])
    play.press(.toBottom, .repeatTags)
    play.finishStoreOperations()
    #expect(play.rows[2].tags == ["prio:high"])
  }
}

/// Renaming and merging tags.
@Suite struct TagReplacementTests {
  private static func play() -> Play {
    Play.keeping([
      row("u0", tags: ["promo", "vip"], at: 9), row("u1", tags: ["ads"], at: 8),
      row("u2", tags: ["spam", "ads"], at: 7), row("u3", tags: ["Promo"], at: 6),
    ])
  }

  private static func type(_ line: String, in play: inout Play) {
    play.press(.commandLine)
    play.type(line)
    play.send(.edit(.accept))
    play.finishStoreOperations()
  }

  @Test func `Renaming changes every conversation that has the tag, and no respelling`() {
    var play = Self.play()
    Self.type("tag rename promo \"big sale\"", in: &play)
    #expect(play.rows.map(\.tags) == [["vip", "big sale"], ["ads"], ["spam", "ads"], ["Promo"]])
    #expect(play.disk.batches.map(\.total) == [1])
  }

  @Test func `Merging replaces several tags by one, and one undo brings them back`() {
    var play = Self.play()
    play.press(.filter)
    play.type("nothing")
    play.send(.edit(.accept))
    Self.type("tag merge promo ads => spam", in: &play)
    play.press(.dismiss)
    #expect(play.rows.map(\.tags) == [["vip", "spam"], ["spam"], ["spam"], ["Promo"]])
    play.press(.undo)
    play.finishStoreOperations()
    #expect(
      play.rows.map { Set($0.tags) } == [["promo", "vip"], ["ads"], ["spam", "ads"], ["Promo"]])
  }

  @Test func `The preview counts each tag`() {
    var play = Self.play()
    play.model.settings.bulk.confirmation = 1
    Self.type("tag merge promo ads => spam", in: &play)
    guard case .bulk(let plan) = play.questionView else {
      Issue.record("no question")
      return
    }
    #expect(
      QuestionText(.bulk(plan), for: .test).lines.contains(
        "+spam on 2 (1 has it) · −ads on 2 · −promo on 1."))
  }

  @Test func `A tag that nothing has is named`() {
    var play = Self.play()
    Self.type("tag rename gold vip", in: &play)
    #expect(play.notice == "No conversation has the tag gold; nothing was changed.")
  }

  @Test(arguments: [
    ("tag rename", TypedCommandProblem.noRename), ("tag rename a", .noRename),
    ("tag rename a a", .noRename), ("tag rename a b c", .noRename),
    ("tag merge a b", .noMerge), ("tag merge => c", .noMerge), ("tag merge a =>", .noMerge),
    ("tag merge a => b c", .noMerge), ("tag merge c => c", .noMerge),
    ("tag rename a b,c", .tag("b,c", .comma)),
  ])
  func `Anything else says what is missing`(line: String, problem: TypedCommandProblem) {
    #expect(throws: problem) { try TypedCommand(parsing: line) }
  }

  @Test func `Tags are completed`() {
    let tags = ["promo", "big sale"].map { Tag($0) }
    #expect(
      TypedCommand.completions(of: "tag-rename pr", tags: tags, themes: [])
        == ["tag-rename promo"])
    #expect(
      TypedCommand.completions(of: "tag-merge promo b", tags: tags, themes: [])
        == ["tag-merge promo \"big sale\""])
  }
}

/// The order in which tags are offered.
@Suite struct TagRankingTests {
  private static func play() -> Play {
    Play.keeping([
      row("u0", tags: ["vip"], at: 9), row("u1", tags: ["vip", "gold"], at: 8),
      row("u2", tags: ["vip", "gold"], at: 7), row("u3", tags: ["promo"], at: 6),
      row("u4", tags: ["promo"], at: 5), row("u5", tags: ["promo"], at: 4),
    ])
  }

  @Test func `Tags that go together with those that are there come first, then the most used`() {
    let play = Self.play()
    #expect(play.model.tags(goingWith: [Tag("vip")]).map(\.rawValue) == ["gold", "promo", "vip"])
    #expect(play.model.knownTags.map(\.rawValue) == ["promo", "vip", "gold"])
  }

  @Test func `Plus offers them, and minus the tags of the selection`() {
    var play = Self.play()
    play.press(.addTags)
    #expect(play.commandPrompt?.completion == "gold")
    play.send(.edit(.cancel))
    play.press(.select, .toBottom, .select, .select, .removeTags)
    #expect(play.commandPrompt?.completion.isEmpty == false)
  }
}
