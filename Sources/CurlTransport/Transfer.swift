internal import CCurl
internal import HTTP

/// One exchange on the network thread: libcurl's handle, the collected response, and the waiting
/// caller.
final class Transfer {
  /// The identifier of the exchange.
  let id: TransferID

  private let handle: OpaquePointer
  private let continuation: CheckedContinuation<Result<HTTPResponse, TransportError>, Never>
  private var collector: ResponseCollector
  private let proxy: ProxySetting?

  /// Prepares an exchange; nil if memory is exhausted.
  init?(_ submission: Submission, _ settings: TransferSettings) {
    guard let handle = ccurl_transfer_create() else { return nil }
    self.handle = handle
    id = submission.id
    continuation = submission.continuation
    collector = ResponseCollector(bodyLimit: settings.bodyLimit)
    proxy = settings.proxy(for: submission.plan)
    receive()
    submission.plan.apply(to: handle)
    settings.apply(to: handle)
  }

  deinit { ccurl_transfer_destroy(handle) }

  /// The transfer of a context pointer of libcurl.
  ///
  /// Valid while the transfer is in a loop, because the network thread retains it until then.
  static func at(_ context: UnsafeMutableRawPointer) -> Transfer {
    Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  }

  private func receive() {
    ccurl_transfer_set_receivers(
      handle,
      { context, bytes, count in
        Transfer.at(context).collector.receiveHeader(.init(start: bytes, count: count))
      },
      { context, bytes, count in
        Transfer.at(context).collector.receiveBody(.init(start: bytes, count: count))
      },
      Unmanaged.passUnretained(self).toOpaque())
  }

  /// Starts the transfer; any result other than 0 is libcurl's code of a failure.
  func join(_ loop: OpaquePointer) -> Int32 {
    ccurl_loop_add(loop, handle)
  }

  /// Ends the transfer if it has not ended yet.
  func leave(_ loop: OpaquePointer) {
    ccurl_loop_remove(loop, handle)
  }

  /// The result of the transfer.
  func result(ofCode code: Int32) -> Result<HTTPResponse, TransportError> {
    if let overflow = collector.overflow {
      return .failure(TransportError(overflow.kind, detail: overflow.description))
    }
    guard code == 0 else { return .failure(error(ofCode: code)) }
    return collector.response(
      status: Int(ccurl_transfer_status(handle)),
      transferTime: .microseconds(ccurl_transfer_receiving_time(handle)))
  }

  private func error(ofCode code: Int32) -> TransportError {
    let report = ccurl_transfer_report(handle)
    var failure = TransferFailure(
      code: code, text: String(cString: ccurl_transfer_error_text(handle)),
      hasBegun: ccurl_transfer_has_begun(handle))
    failure.connectStatus = report.connect_status
    failure.systemError = report.system_error
    failure.verification = report.verification
    failure.proxyVerification = report.proxy_verification
    failure.proxy = proxy
    return TransportError(failure)
  }

  /// Resumes the waiting caller; a failure also states whether the request may have arrived.
  func answer(_ result: Result<HTTPResponse, TransportError>) {
    let hasBegun = ccurl_transfer_has_begun(handle)
    continuation.resume(
      returning: result.mapError { error in
        TransportError(error.kind, detail: error.detail, mayHaveArrived: hasBegun)
      })
  }
}
