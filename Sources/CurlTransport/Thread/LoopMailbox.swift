internal import HTTP
internal import Synchronization
internal import Threads

/// Where callers leave commands for the network thread; starts that thread with the first one.
final class LoopMailbox: Sendable {
  /// What the network thread takes out at once.
  struct Batch: Sendable {
    /// The commands, in order.
    var commands: [LoopCommand]
    /// Why everything ends now; nil to go on.
    var ending: TransportError?
  }

  private let configuration: CurlConfiguration
  private let queue = Mutex(CommandQueue())

  /// Makes an empty mailbox.
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
