import Conversations
import RecentChats
import Screen

/// Key presses on a generated list, the same in every run, for a program that counts instructions.
enum PressingScene {
  /// Presses keys, and prints their number.
  ///
  /// - Parameter rows: The length of the list.
  static func run(rows: Int) {
    var scene = PaneScene(list(of: rows)[...], user: UserID("me"))
    // The setup at the first key is not part of the cost of a key.
    pressRound(on: &scene)
    print(pressKeys(on: &scene))
  }

  /// Presses keys; `Scripts/callgrind.sh` counts the instructions of this function by its name.
  @inline(never)
  private static func pressKeys(on scene: inout PaneScene) -> Int {
    let rounds = 4
    for _ in 0..<rounds { pressRound(on: &scene) }
    return rounds * 2 * keysEachWay
  }

  /// Moves down until the list scrolls, and up again.
  private static func pressRound(on scene: inout PaneScene) {
    for key in ["j", "k"] as [Character] {
      for _ in 0..<keysEachWay { scene.press(Key(.character(key))) }
    }
  }

  private static let keysEachWay = 60

  private static func list(of count: Int) -> [Conversation] {
    (0..<count).map { number in
      let user = UserID("user-\(number)")
      let time = Timestamp(Int64(1_700_000_000 - 60 * number))
      return Conversation(
        id: ConversationID("me_user_user-\(number)"), peer: .user(user),
        name: "Person \(number % 100)", unread: .count(number % 3), tags: [Tag("later")],
        lastMessage: LastMessage(
          id: MessageID("\(1_000_000 - number)"), sender: Person(id: user, name: "Person"),
          content: .text("Shall we meet on the \(number % 28)th?", hasLink: false), sentAt: time),
        updatedAt: time, presence: .online)
    }
  }
}
