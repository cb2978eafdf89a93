import Conversations

extension Question {
  /// The keys that answer it; every other one gives up.
  var keys: [Character] {
    switch self {
    case .reset(let target): target.peer.isGroup ? ["y", "a"] : ["y", "m", "a"]
    case .quit: ["y"]
    }
  }
}
