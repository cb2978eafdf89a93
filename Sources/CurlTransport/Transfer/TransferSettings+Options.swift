internal import CCurl

extension TransferSettings {
  /// Tells libcurl how to send it.
  func apply(to handle: OpaquePointer) {
    ccurl_transfer_set_user_agent(handle, userAgent)
    ccurl_transfer_set_connect_timeout(handle, connectTimeout)
    ccurl_transfer_set_body_limit(handle, Int64(bodyLimit))
    if let authorities {
      ccurl_transfer_set_authorities(handle, authorities.file, authorities.folder)
    }
  }
}
