import Conversations
import Queries
import RecentChats
import Screen
import SeededRandom
import TestSupport
import Testing

@testable import RecentChatsPane

/// Frames as the program draws them, with what it keeps of earlier ones, beside frames of the same model
/// that are made from nothing.
@Suite("A frame after a frame")
struct KeptFramePropertyTests {
  @Test(arguments: 0..<24)
  func `Whatever happens, it is the frame that would be made from nothing`(_ seed: UInt64) {
    var scene = KeptScene(seed: seed)
    for step in 0..<150 {
      scene.happen()
      let (kept, fresh) = scene.frames()
      guard kept == fresh else {
        Issue.record("step \(step): \(kept.dump)\ninstead of \(fresh.dump)")
        return
      }
    }
  }
}

/// A list, and everything that a person, a server and time do to it.
private struct KeptScene {
  private var play: Play
  private var random: SeededGenerator
  private var list: [Conversation]
  private var memo = RowMemo()
  private var pane = RecentChatsPane(glyphs: .unicode, keyMap: .standard, form: .unicode)
  private var size = Size(rows: 12, columns: 80)

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    list = (0..<30).map { row("Person \($0)", at: Int64(990_000 - 100 * $0)) }
    var settings = RecentChatsSettings.test
    settings.views = ["is:unread", "tag:later", "-is:unread age>1h"].compactMap { text in
      (try? Query(parsing: text)).map { ViewDefinition("view of \(text)", query: $0) }
    }
    play = .listing(list, height: 10, seed % 2 == 0 ? .test : settings)
  }

  /// The frame with what is kept, and the one without.
  mutating func frames() -> (kept: Frame, fresh: Frame) {
    let keptView = play.model.viewModel(at: play.now, reusing: &memo)
    var other = RecentChatsPane(glyphs: .unicode, keyMap: .standard, form: .unicode)
    return (
      pane.draw(keptView, size: size),
      other.draw(play.model.viewModel(at: play.now), size: size)
    )
  }

  mutating func happen() {
    switch number(10) {
    case 0..<4: press()
    case 4: type()
    case 5: receive()
    case 6: play.wait(milliseconds: [500, 61_000, 7_200_000, 90_000_000][number(4)])
    case 7: tick()
    case 8: resize()
    default: disturb()
    }
  }

  private mutating func press() {
    let commands: [Command] = [
      .moveDown, .moveDown, .moveDown, .moveUp, .pageDown, .halfPageUp, .toTop, .toBottom,
      .markRead,
      .markUnread, .togglePin, .cycleFilter, .nextUnread, .help, .messages, .statistics, .details,
      .filter, .commandLine, .editTags, .dismiss, .undo, .refresh, .nextView, .previousView,
      .lastView,
    ]
    let command = commands[number(commands.count)]
    switch play.model.inputMode {
    case .commands, .scrolling: play.press(command)
    case .editing: play.send(.edit([.accept, .cancel, .deleteBackward][number(3)]))
    case .answering(let keys): play.send(.answered(number(2) == 0 ? nil : keys.first))
    }
  }

  private mutating func type() {
    guard play.model.inputMode == .editing else { return }
    play.type(["1", "person", "#later", "set numbers", " "][number(5)])
  }

  /// Lets the server answer everything with the list, or fail.
  private mutating func receive() {
    if number(4) == 0 {
      play.answer(.failure(.serverFault(code: nil, status: 503, retryAfter: nil)))
    } else {
      play.poll(list.sorted { $0.updatedAt > $1.updatedAt })
    }
    play.answerChanges()
  }

  private mutating func tick() {
    play.send(.timer([.clock, .notice, .slow, .poll, .idle][number(5)]))
  }

  private mutating func resize() {
    size =
      [
        Size(rows: 12, columns: 80), Size(rows: 12, columns: 81), Size(rows: 5, columns: 40),
        Size(rows: 3, columns: 20),
      ][number(4)]
    let view = play.view
    play.send(
      .viewport(rows: RecentChatsPane.listRows(in: size, prompt: view.prompt, views: view.views)))
  }

  /// Changes the list of the server.
  private mutating func disturb() {
    let index = number(list.count)
    switch number(5) {
    case 0: list[index].unread = .count(number(200))
    case 1: list[index].name += "!"
    case 2: list[index].tags = [Tag("later")]
    case 3: list[index].updatedAt = Timestamp(Int64(1_000_000 + number(5_000)))
    default: list.append(row("Somebody \(number(1_000_000))", at: 999_000))
    }
  }

  private mutating func number(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
}
