internal import CCurl
internal import HTTP
internal import Platform
internal import Synchronization

/// The mailbox through which callers send commands to the network thread; the first one starts it.
final class LoopMailbox: Sendable {
  /// The commands that the network thread takes at once.
  struct Batch: Sendable {
    /// The commands, in order.
    var commands: [LoopCommand]
    /// The reason why everything ends; nil to continue.
    var ending: TransportError?
  }

  private let configuration: CurlConfiguration
  private let queue = Mutex(CommandQueue())

  init(configuration: CurlConfiguration) {
    self.configuration = configuration
  }

  // MARK: - For any thread

  /// Returns a new identifier for an exchange.
  func issueID() -> TransferID {
    queue.withLock { queue in
      queue.lastID = queue.lastID.next
      return queue.lastID
    }
  }

  /// Passes a request to the network thread, or fails it immediately if the transport has ended.
  func submit(_ submission: Submission) {
    let refusal = queue.withLock { queue -> TransportError? in
      if queue.ending == nil, queue.thread == nil { startThread(for: &queue) }
      guard queue.ending == nil else { return queue.ending }
      queue.append(.start(submission))
      return nil
    }
    if let refusal { submission.continuation.resume(returning: .failure(refusal)) }
  }

  /// Cancels an exchange; has no effect if it has already ended.
  func cancel(_ id: TransferID) {
    queue.withLock { queue in
      if queue.ending == nil { queue.append(.cancel(id)) }
    }
  }

  /// Ends everything for a reason; the first reason is kept.
  ///
  /// - Returns: The thread to join, to the first caller only.
  func close(because reason: TransportError) -> PosixThread? {
    queue.withLock { queue in
      queue.ending = queue.ending ?? reason
      queue.waker?.wake()
      defer { queue.thread = nil }
      return queue.thread
    }
  }

  private func startThread(for queue: inout CommandQueue) {
    queue.thread = PosixThread.start { [self] in TransferLoop.run(for: self, configuration) }
    if queue.thread == nil { queue.ending = TransportError(.other, detail: "no thread to be had") }
  }

  // MARK: - For the network thread

  /// Removes and returns all waiting commands.
  func take() -> Batch {
    queue.withLock { queue in
      defer { queue.commands = [] }
      return Batch(commands: queue.commands, ending: queue.ending)
    }
  }

  /// Ends everything because the network thread cannot continue.
  func fail(because reason: TransportError) {
    queue.withLock { $0.ending = $0.ending ?? reason }
  }

  /// Fails all waiting requests if there is no loop that could.
  func refuseAll() {
    let batch = take()
    guard let reason = batch.ending else { return }
    for case .start(let submission) in batch.commands {
      submission.continuation.resume(returning: .failure(reason))
    }
  }

  /// Sets the waker of the network thread; nil before its loop is destroyed.
  func wake(with waker: LoopWaker?) {
    queue.withLock { $0.waker = waker }
  }
}

/// A command to the network thread.
enum LoopCommand: Sendable {
  /// Start an exchange.
  case start(Submission)
  /// Cancel an exchange, unless it has already ended.
  case cancel(TransferID)
}

/// The state shared by callers and the network thread; guarded by the mailbox's lock.
struct CommandQueue: Sendable {
  /// The commands that the network thread has not taken yet, in order.
  var commands: [LoopCommand] = []
  /// The reason why no more commands are accepted; nil while they are.
  var ending: TransportError?
  /// The network thread, from its start until a caller joins it.
  var thread: PosixThread?
  /// Wakes the network thread while its loop exists.
  var waker: LoopWaker?
  /// The identifier of the most recent exchange.
  var lastID = TransferID()

  /// Adds a command; only the first of a batch wakes the thread.
  mutating func append(_ command: LoopCommand) {
    let wasEmpty = commands.isEmpty
    commands.append(command)
    if wasEmpty { waker?.wake() }
  }
}

/// The only operation on the network thread's loop that other threads may perform: waking it.
///
/// Proof that it is safe to share, although the pointer is not:
/// 1. only `ccurl_loop_wake` can be called through it, and that is `curl_multi_wakeup`, which its
///   manual page lets any thread call at any time;
/// 2. it is only ever stored and used inside the lock of `LoopMailbox`, and the network thread
///   removes it under the same lock before it destroys the loop, so the pointer is always valid.
struct LoopWaker: @unchecked Sendable {
  private let loop: OpaquePointer

  init(_ loop: OpaquePointer) {
    self.loop = loop
  }

  /// Ends the current or the next wait of the loop.
  func wake() {
    ccurl_loop_wake(loop)
  }
}

/// A request on its way to the network thread, with the waiting caller.
struct Submission: Sendable {
  /// The identifier of the exchange.
  let id: TransferID
  /// The request to send.
  let plan: TransferPlan
  /// The waiting caller; resumed exactly once.
  let continuation: CheckedContinuation<Result<HTTPResponse, TransportError>, Never>
}

/// Identifies one exchange of a transport, so that exactly this one can be cancelled.
struct TransferID: Hashable, Sendable {
  private var number: UInt64 = 0

  /// The identifier of the next exchange.
  var next: TransferID {
    var next = self
    next.number += 1
    return next
  }
}
