/// A request as received on the wire.
struct RawRequest: Hashable, Sendable {
  /// The first line.
  let line: String
  /// The header lines, in order.
  let headers: [String]
  /// The bytes after the head.
  let body: [UInt8]

  /// Parses the bytes received so far; nil until the head is complete.
  init?(_ bytes: [UInt8]) {
    let end = Array("\r\n\r\n".utf8)
    guard
      let start = bytes.indices.first(where: { bytes[$0...].starts(with: end) })
    else { return nil }
    var lines = String(decoding: bytes[..<start], as: UTF8.self).split(separator: "\r\n")
      .map(String.init)
    line = lines.removeFirst()
    headers = lines
    body = Array(bytes[(start + end.count)...])
  }

  /// True if the body is complete.
  var isComplete: Bool { body.count >= (header("Content-Length").flatMap { Int($0) } ?? 0) }

  /// The value of a header.
  func header(_ name: String) -> String? {
    let start = name.lowercased() + ":"
    return headers.first { $0.lowercased().hasPrefix(start) }
      .map { String($0.dropFirst(start.count).drop { $0 == " " }) }
  }
}
