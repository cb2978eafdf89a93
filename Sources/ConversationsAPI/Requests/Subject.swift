/// What an operation speaks of, which decides who an unknown UID in its answer may be.
public enum Subject: Hashable, Sendable {
  /// The acting user's whole list: a UID the server does not know can only be the acting user.
  case list
  /// One conversation, user, group or message: it may be that one.
  case one
}
