import Conversations
import EventLoop
import RecentChats
import Synchronization
import TestSupport
import Testing

/// A server that answers when the test says so, and what the test says.
final class ScriptedService: ConversationsService {
  enum Call: Hashable {
    case page(PageRequest)
    case perform(OutgoingChange)
    case details(ConversationID, Peer)
    case readConnection

    /// The change that is sent; nil for any other call.
    var change: OutgoingChange? { if case .perform(let change) = self { change } else { nil } }
  }

  /// What a call may be answered with.
  struct Answer {
    var page: Result<Page, SyncFailure> = .failure(.malformed(place: "page"))
    var receipt: Result<ChangeReceipt, SyncFailure> = .failure(.malformed(place: "receipt"))
    var details: Result<ConversationDetails, SyncFailure> = .failure(.malformed(place: "details"))
    var connection: Result<ConnectionReading, ConnectionProblems>?
  }

  private struct State {
    var calls: [Call] = []
    var cancelled: [Call] = []
    var waiting: [Call: CheckedContinuation<Answer, Never>] = [:]
  }

  private let state = Mutex(State())

  /// Every call so far, answered or not.
  var calls: [Call] { state.withLock(\.calls) }
  /// The calls that were given up before they were answered.
  var cancelled: [Call] { state.withLock(\.cancelled) }

  /// The calls that wait for an answer.
  var waiting: [Call] { state.withLock { Array($0.waiting.keys) } }

  /// Waits for a call that fits.
  func call(where fits: @Sendable (Call) -> Bool = { _ in true }) async throws -> Call {
    try await eventually("a call") { state.withLock { $0.waiting.keys.first(where: fits) } }
  }

  /// Answers a call that waits.
  func answer(_ call: Call, with answer: Answer) {
    state.withLock { $0.waiting.removeValue(forKey: call) }?.resume(returning: answer)
  }

  func page(_ request: PageRequest) async throws(SyncFailure) -> Page {
    try await wait(.page(request)).page.get()
  }

  func perform(_ change: OutgoingChange) async throws(SyncFailure) -> ChangeReceipt {
    try await wait(.perform(change)).receipt.get()
  }

  func details(
    of id: ConversationID, peer: Peer
  ) async throws(SyncFailure) -> ConversationDetails {
    try await wait(.details(id, peer)).details.get()
  }

  func readConnection(
    fetchingKey: Bool
  ) async -> Result<ConnectionReading, ConnectionProblems>? {
    await wait(.readConnection).connection
  }

  private func wait(_ call: Call) async -> Answer {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        state.withLock { state in
          state.calls.append(call)
          state.waiting[call] = continuation
        }
        // A call that was given up before it began to wait.
        if Task.isCancelled { cancel(call) }
      }
    } onCancel: {
      cancel(call)
    }
  }

  private func cancel(_ call: Call) {
    let waiting = state.withLock { state in
      let waiting = state.waiting.removeValue(forKey: call)
      if waiting != nil { state.cancelled.append(call) }
      return waiting
    }
    waiting?.resume(returning: Answer())
  }
}
