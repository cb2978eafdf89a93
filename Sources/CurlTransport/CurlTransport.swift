public import HTTP
internal import Threads

/// Carries requests with libcurl on one thread of its own.
///
/// - Shape: nothing runs before the first request; then one thread, which sleeps while there is
///   nothing to do; `close()` ends it.
/// - Source: libcurl-multi(3).
public final class CurlTransport: HTTPTransport, Sendable {
  private let mailbox: LoopMailbox

  /// Makes a transport, without starting anything.
  ///
  /// - Parameter configuration: What can be chosen.
  public init(configuration: CurlConfiguration = .init()) {
    mailbox = LoopMailbox(configuration: configuration)
  }

  deinit { close() }

  /// Sends a request and waits for the whole answer.
  ///
  /// Cancelling the task ends the exchange at once. Redirects are answers like any other.
  ///
  /// - Parameter request: The request, complete; `http` only to this machine itself.
  /// - Returns: The answer, whatever its status.
  /// - Throws: `TransportError` when no complete answer came; `unsupportedAddress` and an unfit
  ///   header are found before anything is sent.
  public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    let plan = try TransferPlan(request)
    let id = mailbox.issueID()
    let result: Result<HTTPResponse, TransportError> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        mailbox.submit(Submission(id: id, plan: plan, continuation: continuation))
        // The handler below may have run before there was anything to cancel.
        if Task.isCancelled { mailbox.cancel(id) }
      }
    } onCancel: {
      mailbox.cancel(id)
    }
    return try result.get()
  }

  /// Ends the transport: waiting requests fail with `closed`, and so does every later one.
  ///
  /// When it returns, the thread and all connections are gone. Further calls do nothing.
  public func close() {
    mailbox.close(because: TransportError(.closed))?.join()
  }
}

extension CurlTransport: CustomReflectable {
  /// A mirror without children: waiting requests hold secrets.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
