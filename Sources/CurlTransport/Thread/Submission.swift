internal import HTTP

/// A request on its way to the network thread, together with who waits for the answer.
struct Submission: Sendable {
  /// The exchange's name.
  let id: TransferID
  /// What to send.
  let plan: TransferPlan
  /// Who waits; to be resumed exactly once.
  let continuation: CheckedContinuation<Result<HTTPResponse, TransportError>, Never>
}
