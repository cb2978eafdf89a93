/// A change of a server row that does not come from this user's programs.
enum Elsewhere: Equatable {
  /// Another user sends a message.
  case message
  /// The acting user answers on another device, and so has read everything.
  case ownMessage
  /// A change on the acting user's other device.
  case read, unread, pin, unpin, reset
  /// The other device adds or removes a tag of its own.
  case addTag(String)
  case removeTag(String)
  /// The other device writes the tags as it saw them some time ago.
  case writeStaleTags
  /// The other side is renamed.
  case rename(Int)
  /// The app pins the row for everyone, or unpins it.
  case pinForEveryone, unpinForEveryone

  /// True when it changes properties that only the acting user writes.
  var isOfUser: Bool {
    switch self {
    case .message, .rename: false
    default: true
    }
  }
}
