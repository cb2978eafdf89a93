import Conversations
import TestSupport
import Testing

@testable import RecentChats

/// Row numbers while one can be typed.
@Suite struct NumberedRowsTests {
  static let ten = (0..<10).map { row("u\($0)", unread: .count(1), at: Int64(900 - $0)) }

  @Test func `Numbers are shown while a command is typed`() {
    var play = Play.listing(Self.ten, height: 4)
    #expect(play.rows.map(\.number) == [nil, nil, nil, nil])
    play.press(.commandLine)
    #expect(play.rows.map(\.number) == [1, 2, 3, 4])
    play.send(.edit(.cancel))
    #expect(play.rows.map(\.number) == [nil, nil, nil, nil])
  }

  @Test func `A number stays with its conversation, and the hint names that`() {
    var play = Play.listing(Self.ten, height: 4)
    play.press(.commandLine)
    play.type("mark-read 3")
    #expect(play.commandPrompt?.meaning == "mark read: u2")
    play.wait(milliseconds: 2_000)
    play.poll([row("new", at: 2_000)] + Self.ten)
    #expect(play.names == ["new", "u0", "u1", "u2"])
    #expect(play.rows.map(\.number) == [nil, 1, 2, 3])
    #expect(play.commandPrompt?.meaning == "mark read: u2")
    #expect(play.send(.edit(.accept)).sent.map(\.conversation.rawValue) == ["u2"])
    #expect(play.selectedName == "u2")
  }

  @Test func `Without a number the hint names the selected conversation`() {
    var play = Play.listing(Self.ten, height: 4)
    play.press(.moveDown, .commandLine)
    play.type("mark-read")
    #expect(play.commandPrompt?.meaning == "mark read: u1")
  }

  @Test func `A number that no row has is said to be so`() {
    var play = Play.listing(Self.ten, height: 4)
    play.press(.commandLine)
    play.type("row 99")
    #expect(play.commandPrompt?.meaning.contains("no row 99") == true)
    play.send(.edit(.accept))
    #expect(play.notice == "No row 99: the list has 10 rows.")
  }

  @Test func `A number of a row out of sight is its place`() {
    var play = Play.listing(Self.ten, height: 4)
    play.press(.commandLine)
    play.type("9")
    play.send(.edit(.accept))
    #expect(play.selectedName == "u8")
  }

  @Test func `A conversation that left the list is not replaced by another one`() {
    var play = Play.listing(Self.ten, height: 4)
    play.press(.commandLine)
    play.type("mark-read 2")
    play.poll(Self.ten.filter { $0.name != "u1" })
    #expect(play.send(.edit(.accept)).sent.isEmpty)
    #expect(play.notice?.contains("no longer on the list") == true)
  }

  @Test func `Numbers stay when they are set`() {
    var play = Play.listing(Self.ten, height: 4)
    play.send(.typed(TypedCommand(.set, .option(.numbers, isOn: true))))
    play.press(.moveDown)
    #expect(play.rows.map(\.number) == [1, 2, 3, 4])
    play.send(.typed(TypedCommand(.set, .option(.numbers, isOn: false))))
    #expect(play.rows.map(\.number) == [nil, nil, nil, nil])
  }
}
