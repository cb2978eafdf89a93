/// The methods that the API uses.
public enum HTTPMethod: String, Hashable, Sendable {
  /// Reads a resource.
  case get = "GET"
  /// Creates a resource, or marks one.
  case post = "POST"
  /// Replaces a resource.
  case put = "PUT"
  /// Removes a resource; in this API the request may have a body.
  case delete = "DELETE"
}

/// A header line.
public struct HTTPHeader: Hashable, Sendable {
  /// The name, as sent.
  public var name: String
  /// The value, without surrounding blanks.
  public var value: String
  /// True if the value must never appear in a log or a description.
  public var isSecret: Bool

  public init(_ name: String, _ value: String, isSecret: Bool = false) {
    self.name = name
    self.value = value
    self.isSecret = isSecret
  }
}

extension HTTPHeader: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The line, with `***` for a secret.
  public var description: String { "\(name): \(isSecret ? "***" : value)" }
  /// The same; a secret must not appear in a debugger or in the output of `dump` either.
  public var debugDescription: String { description }
  /// A mirror that contains no more than the description.
  public var customMirror: Mirror { Mirror(self, children: [("line", description)]) }
}

extension HTTPHeader {
  /// True if HTTP allows the name.
  ///
  /// - Source: RFC 9110 section 5.6.2, a name is a token.
  public var hasValidName: Bool {
    !name.isEmpty && name.utf8.allSatisfy(Self.isTokenByte)
  }

  /// True if the value cannot end its line.
  ///
  /// - Source: RFC 9110 section 5.5, no control character except tab.
  public var hasValidValue: Bool {
    value.utf8.allSatisfy { $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}

/// A complete request: the transport adds only what HTTP itself requires.
public struct HTTPRequest: Hashable, Sendable {
  /// The request method.
  public var method: HTTPMethod
  /// The absolute address, already percent-encoded.
  public var url: String
  /// Header lines in order; names are compared without case.
  public var headers: [HTTPHeader]
  /// The body; empty for none.
  public var body: [UInt8]
  /// The longest silence, for which no byte arrives; the whole exchange may take `wholeTimeout`.
  public var timeout: Duration

  public init(
    method: HTTPMethod, url: String, headers: [HTTPHeader] = [], body: [UInt8] = [],
    timeout: Duration = .seconds(30)
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.timeout = timeout
  }
}

extension HTTPRequest {
  /// The time limit for the whole exchange: on a slow line, a response that keeps arriving is worth
  /// waiting for.
  public var wholeTimeout: Duration { timeout * 10 }
}

/// A complete response.
public struct HTTPResponse: Hashable, Sendable {
  /// The status code, 100-599.
  public var status: Int
  /// The header lines in the order of arrival.
  public var headers: [HTTPHeader]
  /// The body, decompressed.
  public var body: [UInt8]
  /// The time from the first to the last byte of the response; nil if the transport does not know it.
  public var transferTime: Duration?

  public init(
    status: Int, headers: [HTTPHeader] = [], body: [UInt8] = [], transferTime: Duration? = nil
  ) {
    self.status = status
    self.headers = headers
    self.body = body
    self.transferTime = transferTime
  }

  /// The value of the last header with this name, ignoring case.
  ///
  /// - Source: RFC 9110 section 5.1, field names are case-insensitive.
  public func header(_ name: String) -> String? {
    let wanted = name.lowercased()
    return headers.last { $0.name.lowercased() == wanted }?.value
  }
}
