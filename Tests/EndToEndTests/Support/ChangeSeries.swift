import Sandbox
import SandboxSupport

/// Six changes of one conversation, each of which can be told from the others by what it leaves.
///
/// A tag, then read or unread in turn, three times over: how many of them happened can be read off the
/// result, and any other result means that one was lost, doubled or out of turn.
struct ChangeSeries {
  /// What a conversation looks like in the respects that are changed.
  struct Outcome: Hashable {
    var tags: [String]
    var isUnread: Bool
  }

  let peer: SandboxPeer
  let name: String
  private let before: Outcome

  /// Plans the changes of a conversation as the server has it now.
  init(_ uid: String, _ name: String, _ state: SandboxConversationState) {
    peer = .user(uid)
    self.name = name
    before = Outcome(state)
  }

  /// The keys, as they are typed in one go.
  var keys: String {
    (1...3).map { "tk\($0)\r" + (isUnread(after: 2 * $0 - 1) ? "r" : "u") }.joined()
  }

  /// What is there once the first changes have happened, for every number of them.
  var outcomes: [Outcome] {
    (0...6).map { count in
      Outcome(
        tags: before.tags + (1...3).prefix((count + 1) / 2).map { "k\($0)" },
        isUnread: isUnread(after: count))
    }
  }

  private func isUnread(after count: Int) -> Bool {
    (count / 2).isMultiple(of: 2) ? before.isUnread : !before.isUnread
  }

  /// How many of the changes a row on the screen shows.
  func count(shownBy row: PaneRow) -> Int? {
    let tags = (1...3).filter { row.line.contains("#k\($0)") }.map { "k\($0)" }
    return count(of: Outcome(tags: before.tags + tags, isUnread: !row.unread.isEmpty))
  }

  /// How many of the changes the server has made; nil when it is not the first so many.
  func count(madeBy state: SandboxConversationState) -> Int? { count(of: Outcome(state)) }

  private func count(of outcome: Outcome) -> Int? {
    outcomes.firstIndex {
      Set($0.tags) == Set(outcome.tags) && $0.tags.count == outcome.tags.count
        && $0.isUnread == outcome.isUnread
    }
  }
}

extension ChangeSeries.Outcome {
  init(_ state: SandboxConversationState) {
    self.init(tags: state.tags, isUnread: state.unread > 0)
  }
}
