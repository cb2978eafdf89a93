/// Where the trusted certificate authorities are, when it is not libcurl's own place.
///
/// libcurl as a library does not read the environment for them, unlike its command and OpenSSL; a
/// person who has set `SSL_CERT_FILE` expects it to count here, too.
struct CertificateAuthorities: Hashable, Sendable {
  /// A PEM file.
  let file: String?
  /// A folder of PEM files under their hashes.
  let folder: String?

  /// Chooses: the configuration, else the environment; nil when neither says anything.
  ///
  /// - Source: `SSL_CERT_FILE` and `SSL_CERT_DIR` as in SSL_CTX_set_default_verify_paths(3).
  init?(_ configuration: CurlConfiguration, environment: (String) -> String?) {
    let isConfigured = configuration.authorityFile != nil || configuration.authorityFolder != nil
    let file = isConfigured ? configuration.authorityFile : environment("SSL_CERT_FILE")
    let folder = isConfigured ? configuration.authorityFolder : environment("SSL_CERT_DIR")
    self.file = file.flatMap { $0.isEmpty ? nil : $0 }
    self.folder = folder.flatMap { $0.isEmpty ? nil : $0 }
    if self.file == nil, self.folder == nil { return nil }
  }
}
