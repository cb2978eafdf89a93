internal import HTTP
internal import Threads

/// What is shared between the callers and the network thread; lives in the mailbox's lock.
struct CommandQueue: Sendable {
  /// What the network thread has not yet taken, in order.
  var commands: [LoopCommand] = []
  /// Why nothing more is accepted; nil as long as it is.
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
