public import Conversations
public import RecentChats

extension [Effect] {
  /// The pages that are asked for.
  public var requests: [PageRequest] {
    compactMap { if case .fetchPage(let request) = $0 { request } else { nil } }
  }

  /// The changes that are sent.
  public var sent: [OutgoingChange] {
    flatMap { effect -> [OutgoingChange] in
      switch effect {
      case .send(let change): [change]
      case .sendTagEdits(let changes): changes
      default: []
      }
    }
  }

  /// The writes to the store, together.
  public var writes: [StoreWrite] {
    flatMap { if case .write(let writes) = $0 { writes } else { [StoreWrite]() } }
  }

  /// After how many milliseconds a timer goes off; nil when it is not set.
  public func timer(_ id: TimerID) -> Int64? {
    lazy.compactMap { effect in
      if case .setTimer(id, let milliseconds) = effect { milliseconds } else { nil }
    }.first
  }
}

/// A refusal of one change.
public let refusal = SyncFailure.refused(code: "ERR_X", message: "No.", status: 403)

/// A server that nobody reaches.
public let outage = SyncFailure.unreachable(
  .noConnection, detail: "refused", outcomeUnknown: false)
