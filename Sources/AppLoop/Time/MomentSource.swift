public import RecentChats

/// Tells what time it is.
public protocol MomentSource: Sendable {
  /// Now.
  func now() -> Moment
}
