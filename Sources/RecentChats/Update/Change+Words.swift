import Conversations

extension Change {
  /// What it does to a conversation, to stand behind "could not".
  func words(for name: String) -> String {
    switch self {
    case .markRead: "mark \(name) read"
    case .markUnread, .restoreUnread: "mark \(name) unread"
    case .markDelivered: "mark \(name) delivered"
    case .editTags: "change the tags of \(name)"
    case .pin: "pin \(name)"
    case .unpin: "unpin \(name)"
    case .reset(.ownList, _): "take \(name) off the list"
    case .reset(.messages, _): "delete the messages of \(name)"
    case .reset(.everyone, _): "delete \(name) for everyone"
    }
  }

  /// Its name in the log, without anything a person wrote.
  var name: String {
    switch self {
    case .markRead: "mark read"
    case .markUnread: "mark unread"
    case .restoreUnread: "restore unread"
    case .markDelivered: "mark delivered"
    case .editTags: "edit tags"
    case .pin: "pin"
    case .unpin: "unpin"
    case .reset: "reset"
    }
  }
}

extension SyncFailure {
  /// The failure in the log, without the server's text.
  var logWords: String {
    switch self {
    case .unreachable(let kind, let detail, let isUnknown):
      "unreachable (\(kind), \(detail)\(isUnknown ? ", outcome unknown" : ""))"
    case .unauthorized(let code, _): "unauthorized (\(code))"
    case .rateLimited(let seconds): "rate limited (\(seconds.map(String.init) ?? "?") s)"
    case .refused(let code, _, let status): "refused (\(status) \(code))"
    case .serverFault(let code, let status): "server fault (\(status) \(code ?? "-"))"
    case .malformed(let place): "malformed (\(place))"
    }
  }
}
