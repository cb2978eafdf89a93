public import Conversations
public import RecentChats

/// What a typed line comes to.
public enum LineStep: Equatable, Sendable {
  /// Something for the core.
  case event(Event)
  /// Something for the core about one conversation, which has to be selected first.
  case act(Event, on: ConversationID)
  /// A sentence for the person.
  case say(String)

  /// Whether the core hears of it.
  var isForCore: Bool { if case .say = self { false } else { true } }
}
