public import Conversations

/// What stands at a place of the screen, for somebody who points at it.
public enum PaneTarget: Hashable, Sendable {
  /// A row of the list.
  case row(ConversationID)
  /// A tag in a row of the list.
  case tag(String, of: ConversationID)
  /// The box in front of the list.
  case box
  /// Any place while a box is open that it does not cover.
  case besideBox
  /// Nothing that can be pointed at.
  case nothing
}
