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

  /// A name for an exchange that is about to be submitted.
  func issueID() -> TransferID {
    queue.withLock { queue in
      queue.lastID = queue.lastID.next
      return queue.lastID
    }
  }

  /// Hands a request to the network thread, or answers at once when there is none any more.
  func submit(_ submission: Submission) {
    let refusal = queue.withLock { queue -> TransportError? in
      if queue.ending == nil, queue.thread == nil { startThread(for: &queue) }
      guard queue.ending == nil else { return queue.ending }
      queue.append(.start(submission))
      return nil
    }
    if let refusal { submission.continuation.resume(returning: .failure(refusal)) }
  }

  /// Gives an exchange up; nothing happens when it has ended already.
  func cancel(_ id: TransferID) {
    queue.withLock { queue in
      if queue.ending == nil { queue.append(.cancel(id)) }
    }
  }

  /// Lets everything end for a reason; the first reason stays.
  ///
  /// - Returns: The thread to join, to the first who asks for it.
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

  /// Takes out whatever was left.
  func take() -> Batch {
    queue.withLock { queue in
      defer { queue.commands = [] }
      return Batch(commands: queue.commands, ending: queue.ending)
    }
  }

  /// Lets everything end because the network thread cannot go on.
  func fail(because reason: TransportError) {
    queue.withLock { $0.ending = $0.ending ?? reason }
  }

  /// Answers whatever was left when there is no loop that could.
  func refuseAll() {
    let batch = take()
    guard let reason = batch.ending else { return }
    for case .start(let submission) in batch.commands {
      submission.continuation.resume(returning: .failure(reason))
    }
  }

  /// From now on the waker wakes the network thread; nil before its loop is destroyed.
  func wake(with waker: LoopWaker?) {
    queue.withLock { $0.waker = waker }
  }
}

/// A command to the network thread.
enum LoopCommand: Sendable {
  /// Send this.
  case start(Submission)
  /// Give this up, unless it has ended already.
  case cancel(TransferID)
}

/// The state shared by callers and the network thread; guarded by the mailbox's lock.
struct CommandQueue: Sendable {
  /// The commands that the network thread has not taken yet, in order.
  var commands: [LoopCommand] = []
  /// The reason why no more commands are accepted; nil while they are.
  var ending: TransportError?
  /// The network thread, once it was started and until somebody has undertaken to join it.
  var thread: PosixThread?
  /// Wakes the network thread, while it has a loop to sleep in.
  var waker: LoopWaker?
  /// The name of the exchange begun last.
  var lastID = TransferID()

  /// Adds a command; only the first of a batch needs to wake the thread.
  mutating func append(_ command: LoopCommand) {
    let wasEmpty = commands.isEmpty
    commands.append(command)
    if wasEmpty { waker?.wake() }
  }
}

/// The one thing other threads may do with the network thread's loop: end its sleep.
///
/// Proof that it is safe to share, although the pointer is not:
/// 1. nothing but `ccurl_loop_wake` can be done through it, and that is `curl_multi_wakeup`, which
///    its manual page lets any thread call at any time;
/// 2. it is only ever kept and used inside the lock of `LoopMailbox`, and the network thread takes
///    it away under the same lock before it destroys the loop, so the pointer is always alive.
struct LoopWaker: @unchecked Sendable {
  private let loop: OpaquePointer

  /// Creates a waker for a loop.
  init(_ loop: OpaquePointer) {
    self.loop = loop
  }

  /// Ends the loop's sleep, or its next one.
  func wake() {
    ccurl_loop_wake(loop)
  }
}

/// A request on its way to the network thread, together with who waits for the answer.
struct Submission: Sendable {
  /// The exchange's name.
  let id: TransferID
  /// The request to send.
  let plan: TransferPlan
  /// The waiting caller; resumed exactly once.
  let continuation: CheckedContinuation<Result<HTTPResponse, TransportError>, Never>
}

/// Names one exchange of a transport, so that exactly this one can be cancelled.
struct TransferID: Hashable, Sendable {
  private var number: UInt64 = 0

  /// The name of the exchange after this one.
  var next: TransferID {
    var next = self
    next.number += 1
    return next
  }
}
