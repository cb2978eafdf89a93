import Conversations
import RecentChats
import TestSupport

extension Play {
  /// Screens on which every kind of text has emoji in it.
  static let emojiScreens: [(name: String, play: Play)] = [
    ("list", emoji { $0.select("Plain 🎉") }), ("tags", emojiTags), ("details", emojiDetails),
    ("journal", emojiJournal),
    (
      "filter",
      emoji { play in
        play.press(.filter)
        play.type("\(SampleList.family) 🇩🇪")
        play.send(.edit(.moveLeft))
      }
    ),
  ]

  private static func emoji(_ next: (inout Play) -> Void) -> Play {
    var play = later(
      than: SampleList.emojiRows, tagging: "Plain 🎉", reading: SampleList.familyName)
    play.poll(SampleList.emojiRows(at: .noon))
    play.select(SampleList.familyName)
    next(&play)
    return play
  }

  private static let emojiTags = emoji { play in
    play.press(.editTags)
    play.type("\(SampleList.engineer)")
    play.send(.edit(.complete))
    play.type("1️⃣")
    play.send(.edit(.nextOffer))
  }

  private static let emojiDetails = emoji { play in
    let row = SampleList.emojiRows(at: .noon)[1]
    play.select(row.name)
    play.press(.details)
    play.send(
      .detailsFinished(
        row.id,
        .success(
          ConversationDetails(
            conversation: row,
            facts: [.init(.unknown(path: "\(SampleList.pride) flag"), .text("1️⃣2️⃣3️⃣"))]))))
  }

  private static let emojiJournal = emoji { play in
    play.press(.markRead)
    play.finishStoreOperations()
    play.openJournal()
  }
}
