import Conversations
import Testing

@testable import MessageText

@Suite("Calls from my point of view")
struct CallTextTests {
  struct Row: Sendable {
    let outcome: Call.Outcome
    let mine: String
    let theirs: String
    let untold: String
    let isMissed: Bool
  }

  static let rows = [
    Row(
      outcome: .initiated, mine: "outgoing voice call", theirs: "incoming voice call",
      untold: "voice call ringing", isMissed: false),
    Row(
      outcome: .ongoing, mine: "ongoing voice call", theirs: "ongoing voice call",
      untold: "ongoing voice call", isMissed: false),
    Row(
      outcome: .ended, mine: "voice call ended", theirs: "voice call ended",
      untold: "voice call ended", isMissed: false),
    Row(
      outcome: .unanswered, mine: "voice call not answered", theirs: "missed voice call",
      untold: "voice call not answered", isMissed: true),
    Row(
      outcome: .cancelled, mine: "voice call cancelled", theirs: "missed voice call",
      untold: "voice call cancelled", isMissed: true),
    Row(
      outcome: .rejected, mine: "voice call declined", theirs: "declined voice call",
      untold: "voice call declined", isMissed: true),
    Row(
      outcome: .busy, mine: "voice call, line busy", theirs: "missed voice call",
      untold: "voice call, line busy", isMissed: true),
    Row(
      outcome: .other("put_on_hold"), mine: "voice call · put on hold",
      theirs: "voice call · put on hold", untold: "voice call · put on hold", isMissed: false),
    Row(
      outcome: .other(""), mine: "voice call", theirs: "voice call", untold: "voice call",
      isMissed: false),
  ]

  @Test(arguments: rows)
  func `Every outcome reads right from every side`(row: Row) {
    #expect(words(row.outcome, by: .me) == Preview(row.mine, kind: .call, isDescription: true))
    #expect(words(row.outcome, by: nil) == Preview(row.untold, kind: .call, isDescription: true))
    let kind = row.isMissed ? Preview.Kind.missedCall : .call
    #expect(
      words(row.outcome, by: Person.ada.id)
        == Preview(row.theirs, kind: kind, isDescription: true))
  }

  @Test func `A call with a picture is a video call`() {
    let call = Call(isVideo: true, outcome: .unanswered, initiator: Person.ada.id)
    #expect(CallText(call: call, me: .me).preview.text == "missed video call")
  }

  private func words(_ outcome: Call.Outcome, by initiator: UserID?) -> Preview {
    let call = Call(isVideo: false, outcome: outcome, initiator: initiator)
    return PreviewText.preview(
      of: .sample(.call(call), from: .ada), me: .me)
  }
}
