internal import HTTP

extension TransferPlan {
  /// What libcurl would add by itself and HTTP can do without.
  private static let unwanted = ["Accept", "Content-Type", "Expect"]

  /// The header lines in the notation of libcurl.
  ///
  /// - Source: CURLOPT_HTTPHEADER(3).
  package var headerLines: [String] {
    let given = Set(request.headers.map { $0.name.lowercased() })
    let suppressed = Self.unwanted.filter { !given.contains($0.lowercased()) }
    return request.headers.map(Self.line) + suppressed.map { "\($0):" }
  }

  /// Whether a missing body is announced as an empty one.
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
