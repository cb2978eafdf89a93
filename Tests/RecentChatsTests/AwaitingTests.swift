import Conversations
import TestSupport
import Testing
import Wording

@testable import RecentChats

@Suite("How long lines wait for a change")
struct AwaitingTests {
  private static let failure = SyncFailure.serverFault(code: nil, status: 500)

  /// Whether the next line has to wait.
  private func isWaiting(_ play: Play) -> Bool {
    play.model.linesView(first: 10, and: [], at: play.now).isWaiting
  }

  /// Sends what may be sent and fails it, while the list goes on being read.
  private func fail(_ sent: [OutgoingChange], in play: inout Play) {
    for change in sent { play.send(.changeFinished(change.ticket, .failure(Self.failure))) }
    while play.model.sync.inFlight != nil { play.answer(people) }
  }

  @Test func `until it has failed twice, together with those after it`() throws {
    var play = Play.listing(people)
    let sent = play.press(.markRead).sent
    let ticket = try #require(sent.first?.ticket)
    play.press(.togglePin)
    #expect(isWaiting(play))
    fail(sent, in: &play)
    #expect(isWaiting(play))
    fail(play.send(.timer(.retry(ticket))).sent, in: &play)
    #expect(play.model.ledger.unsentCount == 2)
    #expect(!isWaiting(play))
    #expect(play.model.exitOutcome == .unanswered(Self.failure))
    play.press(.quit)
    guard case .question(let question) = play.view.overlay else {
      Issue.record("nothing is asked")
      return
    }
    #expect(
      QuestionText(question, for: .test).lines.contains(
        "The server accepts no changes at the moment."))
    play.send(.answered(nil))
    // A change of another conversation has not failed yet.
    play.press(.moveDown, .togglePin)
    #expect(isWaiting(play))
  }

  @Test func `half a minute where another program is to send it, and is not taken for sent then`() {
    var play = Play.keeping(people, isSender: false)
    play.press(.markRead)
    play.finishStoreOperations(isSender: false)
    #expect(isWaiting(play))
    play.wait(milliseconds: 30_000)
    #expect(!isWaiting(play))
    #expect(play.model.exitOutcome == .unsent(1))
  }
}
