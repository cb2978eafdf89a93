/// What happens to a row of the server without this user's programs.
enum Elsewhere: Equatable {
  /// Somebody writes to the user.
  case message
  /// The user answers on another device, and so has read everything.
  case ownMessage
  /// The acting user's other device.
  case read, unread, pin, unpin, reset
  /// The other device adds or takes off a tag of its own.
  case addTag(String)
  case removeTag(String)
  /// The other device writes the tags as it saw them some time ago.
  case writeStaleTags
  /// The other side gets another name.
  case rename(Int)
  /// The app pins the row for everybody, or no longer does.
  case pinForEveryone, unpinForEveryone

  /// Whether it touches what only the acting user writes.
  var isOfUser: Bool {
    switch self {
    case .message, .rename: false
    default: true
    }
  }
}
