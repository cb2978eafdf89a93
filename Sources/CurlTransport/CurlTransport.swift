public import HTTP
internal import Platform

/// Carries requests with libcurl on one thread of its own.
///
/// - Shape: nothing runs before the first request; then one thread, which sleeps while there is
///   nothing to do; `close()` ends it.
/// - Source: libcurl-multi(3).
public final class CurlTransport: HTTPTransport, Sendable {
  private let mailbox: LoopMailbox

  /// Creates a transport; nothing is started yet.
  ///
  /// - Parameter configuration: The options.
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

/// The options of the transport; everything else is fixed.
public struct CurlConfiguration: Hashable, Sendable {
  /// The program's version, as told to the server: `User-Agent: recents/VERSION`.
  public var version: String
  /// The time limit for name look-up, connection and TLS handshake together.
  public var connectTimeout: Duration
  /// The largest body that is accepted, in bytes, before and after decompression.
  public var bodyLimit: Int
  /// A PEM file of certificate authorities.
  public var authorityFile: String?
  /// A folder of certificate authorities, hashed as `openssl rehash` does it.
  public var authorityFolder: String?

  /// Creates a configuration.
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

/// The location of trusted certificate authorities, where it is not libcurl's default.
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
