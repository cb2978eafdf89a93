/// What other threads ask of the network thread.
enum LoopCommand: Sendable {
  /// Send this.
  case start(Submission)
  /// Give this up, unless it has ended already.
  case cancel(TransferID)
}
