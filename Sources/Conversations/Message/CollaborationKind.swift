/// What people work on together.
public enum CollaborationKind: UInt8, Hashable, Sendable {
  /// A text document.
  case document
  /// A whiteboard.
  case whiteboard
}
