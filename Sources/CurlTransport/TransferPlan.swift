internal import CCurl
package import HTTP

/// A request that has been validated.
package struct TransferPlan: Hashable, Sendable {
  /// The request.
  let request: HTTPRequest
  /// The host of the address.
  let host: String
  /// True if the request stays on this machine.
  let isLoopback: Bool

  /// Validates a request.
  ///
  /// - Parameter request: The request.
  /// - Throws: `TransportError`, which names the fault but no header's value.
  package init(_ request: HTTPRequest) throws(TransportError) {
    let address = try Self.checkedAddress(of: request)
    try Self.checkHeaders(of: request)
    self.request = request
    host = address.host
    isLoopback = address.isLoopback
  }

  private static func checkedAddress(
    of request: HTTPRequest
  ) throws(TransportError) -> HTTPAddress {
    do {
      let address = try HTTPAddress(request.url)
      try address.requireConfidentiality()
      return address
    } catch {
      throw TransportError(.unsupportedAddress, detail: error.description)
    }
  }

  private static func checkHeaders(of request: HTTPRequest) throws(TransportError) {
    for (index, header) in request.headers.enumerated() {
      guard header.hasValidName else {
        throw TransportError(.other, detail: "the name of header line \(index + 1) is not valid")
      }
      guard header.hasValidValue else {
        throw TransportError(.other, detail: "the header \(header.name) holds a control character")
      }
    }
  }
}

extension TransferPlan {
  /// Headers that libcurl would add and HTTP does not need.
  private static let unwanted = ["Accept", "Content-Type", "Expect"]

  /// The header lines in libcurl's notation.
  ///
  /// - Source: CURLOPT_HTTPHEADER(3).
  package var headerLines: [String] {
    let given = Set(request.headers.map { $0.name.lowercased() })
    let suppressed = Self.unwanted.filter { !given.contains($0.lowercased()) }
    return request.headers.map(Self.line) + suppressed.map { "\($0):" }
  }

  /// True if a missing body is announced as an empty one.
  ///
  /// - Source: RFC 9110 section 8.6, expected where the method gives a body a meaning.
  var announcesBody: Bool {
    switch request.method {
    case .post, .put: true
    case .get, .delete: false
    }
  }

  private static func line(for header: HTTPHeader) -> String {
    let isBlank = header.value.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    return isBlank ? "\(header.name);" : "\(header.name): \(header.value)"
  }
}

extension TransferPlan {
  /// Sets the request and its address on a libcurl handle.
  func apply(to handle: OpaquePointer) {
    ccurl_transfer_set_address(handle, request.url, isLoopback)
    ccurl_transfer_set_method(
      handle, request.method.rawValue, request.body, request.body.count, announcesBody)
    ccurl_transfer_set_total_timeout(handle, request.wholeTimeout.curlMilliseconds)
    ccurl_transfer_set_silence_timeout(handle, request.timeout.curlSeconds)
    for line in headerLines { ccurl_transfer_add_header(handle, line) }
  }
}

/// The settings that all transfers of a transport share.
struct TransferSettings: Sendable {
  /// The value of the `User-Agent` header.
  let userAgent: String
  /// The time limit for connecting, in milliseconds.
  let connectTimeout: Int32
  /// The largest body, in bytes.
  let bodyLimit: Int
  /// The trusted certificate authorities; nil for libcurl's default.
  let authorities: CertificateAuthorities?
  private let environment: @Sendable (String) -> String?

  /// Derives the settings from the configuration and the environment.
  init(_ configuration: CurlConfiguration, environment: @escaping @Sendable (String) -> String?) {
    userAgent = "recents/\(configuration.version)"
    connectTimeout = configuration.connectTimeout.curlMilliseconds
    bodyLimit = configuration.bodyLimit
    authorities = CertificateAuthorities(configuration, environment: environment)
    self.environment = environment
  }

  /// Returns the proxy through which a request goes; nil for none.
  func proxy(for plan: TransferPlan) -> ProxySetting? {
    plan.isLoopback ? nil : ProxySetting(for: plan.host, environment: environment)
  }
}

extension TransferSettings {
  /// Sets the options on a libcurl handle.
  func apply(to handle: OpaquePointer) {
    ccurl_transfer_set_user_agent(handle, userAgent)
    ccurl_transfer_set_connect_timeout(handle, connectTimeout)
    ccurl_transfer_set_body_limit(handle, Int64(bodyLimit))
    if let authorities {
      ccurl_transfer_set_authorities(handle, authorities.file, authorities.folder)
    }
  }
}

extension Duration {
  /// The duration in whole seconds, rounded up.
  ///
  /// - Shape: at least 1, because 0 would mean "no limit".
  package var curlSeconds: Int32 { max(1, (curlMilliseconds - 1) / 1_000 + 1) }

  /// The duration in whole milliseconds, as libcurl expects it, rounded up.
  ///
  /// - Shape: at least 1, because 0 would mean "no limit".
  package var curlMilliseconds: Int32 {
    let (seconds, attoseconds) = components
    guard seconds >= 0, attoseconds >= 0 else { return 1 }
    guard seconds < Int64(Int32.max) / 1_000 else { return .max }
    let fraction = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return max(1, Int32(seconds * 1_000 + fraction))
  }
}
