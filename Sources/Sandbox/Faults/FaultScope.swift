/// The requests that a fault is after.
public enum FaultScope: String, Hashable, Sendable, CaseIterable {
  /// Each request.
  case all
  /// Requests that ask (GET).
  case reads
  /// Requests that change something.
  case writes
  /// Requests for the list of conversations.
  case lists

  func covers(method: String, path: String) -> Bool {
    switch self {
    case .all: true
    case .reads: method == "GET"
    case .writes: method != "GET"
    case .lists: method == "GET" && path == "/conversations"
    }
  }
}
