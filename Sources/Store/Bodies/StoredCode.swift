internal import Conversations

/// A kind that has a name on disk, so that a case can be moved or renamed in the program.
protocol StoredCode {
  /// Its name on disk, never changed.
  var code: String { get }
  /// All that can be read.
  static var readable: [Self] { get }
}

extension StoredCode {
  /// Finds the kind with a name; nil for one of a newer version.
  init?(code: String?) {
    guard let found = Self.readable.first(where: { $0.code == code }) else { return nil }
    self = found
  }
}

extension Presence: StoredCode {
  static var readable: [Self] { [.unknown, .online, .offline] }

  var code: String {
    switch self {
    case .unknown: "unknown"
    case .online: "online"
    case .offline: "offline"
    }
  }
}

extension GroupKind: StoredCode {
  static var readable: [Self] { [.open, .password, .closed, .unknown] }

  var code: String {
    switch self {
    case .open: "open"
    case .password: "password"
    case .closed: "closed"
    case .unknown: "unknown"
    }
  }
}

extension Pin.Scope: StoredCode {
  static var readable: [Self] { [.everyone, .own] }

  var code: String {
    switch self {
    case .everyone: "everyone"
    case .own: "own"
    }
  }
}

extension ResetScope: StoredCode {
  static var readable: [Self] { [.ownList, .messages, .everyone] }

  var code: String {
    switch self {
    case .ownList: "ownList"
    case .messages: "messages"
    case .everyone: "everyone"
    }
  }
}
