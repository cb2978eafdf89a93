/// How the server is reached.
public struct NetworkSettings: Hashable, Sendable {
  /// A file of certificates to trust instead of the system's.
  public var caFile: String?
  /// A directory of hashed certificates to trust instead of the system's.
  public var caPath: String?
  /// How long making a connection may take, 0.1 seconds to 5 minutes.
  public var connectTimeout: Duration
  /// How long a whole exchange may take, 1 second to 10 minutes.
  public var timeout: Duration

  /// Makes network settings; what is not said is the default.
  public init(
    caFile: String? = nil, caPath: String? = nil, connectTimeout: Duration = .seconds(10),
    timeout: Duration = .seconds(30)
  ) {
    self.caFile = caFile
    self.caPath = caPath
    self.connectTimeout = connectTimeout
    self.timeout = timeout
  }
}
