/// What all transfers of a transport have in common.
struct TransferSettings: Sendable {
  /// The value of the `User-Agent` header.
  let userAgent: String
  /// How long connecting may take, in milliseconds.
  let connectTimeout: Int32
  /// The largest body, in bytes.
  let bodyLimit: Int
  /// Whom to trust; nil for libcurl's own choice.
  let authorities: CertificateAuthorities?

  /// Works the settings out.
  init(_ configuration: CurlConfiguration, environment: (String) -> String?) {
    userAgent = "recents/\(configuration.version)"
    connectTimeout = configuration.connectTimeout.curlMilliseconds
    bodyLimit = configuration.bodyLimit
    authorities = CertificateAuthorities(configuration, environment: environment)
  }
}
