import Conversations
import MessageText
import RecentChats
import TestSupport

/// A list that contains every state.
enum Showcase {
  /// The list while connected, with a change that no list has confirmed yet.
  static let live: Play = {
    var play = Play(.mara, at: .noon)
    play.send(.viewport(rows: rows.count))
    play.send(.started(utcOffset: 0))
    play.poll(rows)
    play.select("Carl Sagan")
    play.press(.markUnread)
    play.answerChanges()
    return play
  }()

  /// The same list after a refusal, while the server does not answer.
  static let offline: Play = {
    var play = live
    play.select("Ada Lovelace")
    play.press(.togglePin)
    play.answerChanges(
      .failure(
        .refused(code: "ERR_PINNED_CONVERSATIONS_LIMIT_EXCEEDED", message: "No.", status: 400)))
    play.select("Carl Sagan")
    play.wait(milliseconds: 5_000)
    play.send(.timer(.poll))
    play.answer(.failure(.unreachable(.timeout, detail: "", outcomeUnknown: false)))
    return play
  }()

  private static let rows: [Conversation] = [
    .group("Announcements", at: .noon.ago(seconds: 20), .says("Doors open at nine"), by: "Owen") {
      ($0.unread, $0.members) = (.untracked, 1_200)
      $0.pin = Pin(scope: .everyone, since: .noon.ago(days: 9))
    },
    .user(
      "Grace Hopper", .online, at: .noon.ago(seconds: 50), .says("Found it: a moth in the relay")
    ) {
      $0.unread = .count(3)
      $0.pin = Pin(scope: .own, since: .noon.ago(days: 2))
      $0.tag("work", "harbour")
    },
    .group(
      "Support desk", .closed, at: .noon.ago(minutes: 3), .says("can somebody take the queue?"),
      by: "Bo"
    ) {
      ($0.unread, $0.unreadMentions) = (.count(120), 2)
      $0.tag("urgent")
    },
    .user("Carl Sagan", at: .noon.ago(minutes: 24), .says("Billions and billions")) {
      $0.tag("later")
    },
    .user(
      "Ada Lovelace", .online, at: .noon.ago(minutes: 52), .says("See you tomorrow then"),
      receipt: .read),
    .group("作戦会議", .password, at: .noon.ago(days: 1), .says("了解しました"), by: "さくら") {
      $0.unread = .count(14)
    },
    .user(
      "Zoë \u{202e}Marchetti", at: .noon.ago(days: 1, minutes: 1),
      .says("Your frame\u{7} has arrived"),
      receipt: .delivered
    ) { $0.tag("pickup") },
    .user(
      "Samuel Okoro", .unknown, at: .noon.ago(days: 2),
      .call(Call(isVideo: false, outcome: .unanswered, initiator: UserID("Samuel Okoro")))),
    .user("Far Away", at: .noon.ago(days: 20), .says("did you get this?"), receipt: .failed),
  ]
}
