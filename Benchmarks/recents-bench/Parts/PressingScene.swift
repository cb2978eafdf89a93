import Conversations
import RecentChats
import Screen

/// Key presses on a generated list, the same in every run, for a program that counts instructions.
enum PressingScene {
  /// Presses keys that move the bar, and then keys that scroll the list.
  ///
  /// - Parameter rows: The length of the list; at least a hundred.
  static func run(rows: Int) {
    var scene = PaneScene(list(of: rows)[...], user: UserID("me"))
    // The setup at the first key is not part of the cost of a key.
    press("jk", on: &scene)
    moveBar(on: &scene)
    let toLastLine = String(repeating: "j", count: PaneScene.size.rows)
    press(toLastLine, on: &scene)
    scrollList(on: &scene)
  }

  /// Moves the bar up and down; `Scripts/callgrind.sh` counts the instructions of this function by
  /// its name, and divides them by the number of keys.
  @inline(never)
  private static func moveBar(on scene: inout PaneScene) {
    let down = String(repeating: "j", count: keys / 10)
    let up = String(repeating: "k", count: keys / 10)
    for _ in 0..<5 { press(down + up, on: &scene) }
  }

  /// Scrolls the list; counted in the same way.
  @inline(never)
  private static func scrollList(on scene: inout PaneScene) {
    press(String(repeating: "j", count: keys), on: &scene)
  }

  private static func press(_ keys: String, on scene: inout PaneScene) {
    for key in keys { scene.press(Key(.character(key))) }
  }

  /// The number of keys of each kind: a list of a hundred rows scrolls that often.
  private static let keys = 50

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
