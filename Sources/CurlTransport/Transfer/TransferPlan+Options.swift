internal import CCurl
internal import HTTP

extension TransferPlan {
  /// Tells libcurl what to send, and where.
  func apply(to handle: OpaquePointer) {
    ccurl_transfer_set_address(handle, request.url, isLoopback)
    ccurl_transfer_set_method(
      handle, request.method.rawValue, request.body, request.body.count, announcesBody)
    ccurl_transfer_set_total_timeout(handle, request.timeout.curlMilliseconds)
    for line in headerLines { ccurl_transfer_add_header(handle, line) }
  }
}
