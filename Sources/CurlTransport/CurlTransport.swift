public import HTTP
internal import Platform

/// Sends requests with libcurl on a thread of its own.
///
/// - Shape: nothing runs before the first request; then one thread, which sleeps while it is idle;
///   `close()` ends it.
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

  /// Sends a request and waits for the complete response.
  ///
  /// Cancelling the task ends the exchange immediately. Redirects are returned like any other
  /// response.
  ///
  /// - Parameter request: The complete request; `http` is allowed only to this machine.
  /// - Returns: The response, whatever its status.
  /// - Throws: `TransportError` if no complete response arrived; `unsupportedAddress` and an
  ///   invalid header are detected before anything is sent.
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

  /// Closes the transport: waiting requests fail with `closed`, and so does every later one.
  ///
  /// On return, the thread and all connections are gone. Further calls have no effect.
  public func close() {
    mailbox.close(because: TransportError(.closed))?.join()
  }
}

extension CurlTransport: CustomReflectable {
  /// A mirror without children, because waiting requests contain secrets.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// The options of the transport; everything else is fixed.
public struct CurlConfiguration: Hashable, Sendable {
  /// The program's version, sent in the header `User-Agent: recents/VERSION`.
  public var version: String
  /// The time limit for name look-up, connection and TLS handshake together.
  public var connectTimeout: Duration
  /// The largest body that is accepted, in bytes, before and after decompression.
  public var bodyLimit: Int
  /// A PEM file of certificate authorities.
  public var authorityFile: String?
  /// A folder of certificate authorities, in the layout of `openssl rehash`.
  public var authorityFolder: String?

  /// Creates a configuration.
  ///
  /// If a file or a folder of authorities is given, only these are trusted. Otherwise the
  /// environment decides (`SSL_CERT_FILE`, `SSL_CERT_DIR`), else the system.
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
/// user who has set `SSL_CERT_FILE` expects it to apply here as well.
struct CertificateAuthorities: Hashable, Sendable {
  /// A PEM file.
  let file: String?
  /// A folder of PEM files named by their hashes.
  let folder: String?

  /// Selects the configuration, else the environment; nil if neither names any.
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
