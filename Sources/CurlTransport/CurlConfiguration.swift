/// What can be chosen about the transport; everything else is fixed.
public struct CurlConfiguration: Hashable, Sendable {
  /// The program's version, as told to the server: `User-Agent: recents/VERSION`.
  public var version: String
  /// How long name look-up, connection and TLS handshake may take together.
  public var connectTimeout: Duration
  /// The largest body that is accepted, in bytes, before and after decompression.
  public var bodyLimit: Int
  /// A PEM file of certificate authorities.
  public var authorityFile: String?
  /// A folder of certificate authorities, hashed as `openssl rehash` does it.
  public var authorityFolder: String?

  /// Makes a configuration.
  ///
  /// When a file or a folder of authorities is given, these are trusted and no others. When neither
  /// is, the environment decides (`SSL_CERT_FILE`, `SSL_CERT_DIR`), else the system.
  public init(
    version: String = "dev", connectTimeout: Duration = .seconds(10),
    bodyLimit: Int = 32 * 1024 * 1024, authorityFile: String? = nil, authorityFolder: String? = nil
  ) {
    self.version = version
    self.connectTimeout = connectTimeout
    self.bodyLimit = bodyLimit
    self.authorityFile = authorityFile
    self.authorityFolder = authorityFolder
  }
}
