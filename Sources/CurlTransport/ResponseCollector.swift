package import HTTP

/// Assembles a response from the pieces in which it arrives, within limits.
///
/// - Shape: the headers are those of the final response; those of interim responses (1xx), of a
///   proxy, and after the body are omitted.
package struct ResponseCollector: Sendable {
  /// The limit that was exceeded.
  package enum Overflow: Hashable, Sendable {
    /// The body, with the limit in bytes.
    case body(limit: Int)
    /// The header lines.
    case headers
  }

  /// The limit of header lines of an exchange, interim responses included.
  package static let headerLineLimit = 1_000
  /// The limit of header bytes of an exchange, interim responses included.
  package static let headerByteLimit = 256 * 1_024

  /// The limit that was exceeded, if any.
  package private(set) var overflow: Overflow?

  private let bodyLimit: Int
  private var headers: [HTTPHeader] = []
  private var body: [UInt8] = []
  private var headerLines = 0
  private var headerBytes = 0
  private var isInHeaders = false

  /// Creates an empty collector; the limit of the body is in bytes.
  package init(bodyLimit: Int) {
    self.bodyLimit = bodyLimit
  }

  /// The response assembled so far; a failure if the status is not valid in HTTP.
  package func response(
    status: Int, transferTime: Duration? = nil
  ) -> Result<HTTPResponse, TransportError> {
    guard (100...599).contains(status) else {
      return .failure(TransportError(.other, detail: "\(status) is not a status of HTTP"))
    }
    return .success(
      HTTPResponse(status: status, headers: headers, body: body, transferTime: transferTime))
  }

  /// Adds a piece of the decompressed body.
  ///
  /// - Returns: False to abort the transfer.
  package mutating func receiveBody(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count <= bodyLimit - body.count else {
      overflow = .body(limit: bodyLimit)
      return false
    }
    body.append(contentsOf: bytes)
    return true
  }

  /// Adds a line of the head; status lines and the empty line at the end count as lines.
  ///
  /// - Returns: False to abort the transfer.
  package mutating func receiveHeader(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    headerLines += 1
    headerBytes += line.count
    guard headerLines <= Self.headerLineLimit, headerBytes <= Self.headerByteLimit else {
      overflow = .headers
      return false
    }
    add(line)
    return true
  }

  private mutating func add(_ line: UnsafeBufferPointer<UInt8>) {
    if line.starts(with: "HTTP/".utf8) {
      headers = []
      isInHeaders = true
    } else if line.allSatisfy(\.isLineEnd) {
      isInHeaders = false
    } else if isInHeaders {
      addField(line)
    }
  }

  private mutating func addField(_ line: UnsafeBufferPointer<UInt8>) {
    let isContinuation = line.first?.isBlank == true
    if isContinuation, let last = headers.indices.last {
      // RFC 9112 section 5.2: an obsolete way to fold long values.
      headers[last].value += " " + Self.text(line[...])
    } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
      headers.append(
        HTTPHeader(Self.text(line[..<colon]), Self.text(line[(colon + 1)...])))
    }
  }

  /// The text without surrounding blanks; invalid bytes become U+FFFD.
  private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    let start = bytes.firstIndex { !$0.isBlank && !$0.isLineEnd } ?? bytes.endIndex
    let end = bytes.lastIndex { !$0.isBlank && !$0.isLineEnd }.map { $0 + 1 } ?? start
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
  fileprivate var isLineEnd: Bool { self == 0x0D || self == 0x0A }
}

extension ResponseCollector.Overflow {
  /// The kind of the resulting error.
  var kind: TransportError.Kind {
    switch self {
    case .body: .bodyTooLarge
    case .headers: .other
    }
  }

  /// A description for the error message.
  var description: String {
    switch self {
    case .body(let limit): "the body is larger than \(limit) bytes"
    case .headers: "the answer has too many header lines"
    }
  }
}
