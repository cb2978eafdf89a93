import Glibc

/// One accepted connection of a `RawServer`; its calls block.
///
/// The descriptor stays open for the life of the test run, so that no other can take its number.
struct RawConnection: Sendable {
  private let descriptor: Int32

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Reads one request: its head, and as much of a body as `Content-Length` says.
  func readRequest() -> RawRequest? {
    var bytes: [UInt8] = []
    while true {
      if let request = RawRequest(bytes), request.isComplete { return request }
      guard let more = read() else { return nil }
      bytes += more
    }
  }

  /// Writes; false when the other side has gone.
  @discardableResult
  func write(_ bytes: some Collection<UInt8>) -> Bool {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Writes text; false when the other side has gone.
  @discardableResult
  func write(_ text: String) -> Bool { write(text.utf8) }

  /// Waits until the other side hangs up.
  func waitForEnd() {
    while read() != nil {}
  }

  /// Waits a little; true when the other side has said something or has gone.
  func hasNews(within milliseconds: Int32) -> Bool {
    var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&poller, 1, milliseconds) != 0
  }

  /// Ends the connection.
  func hangUp() {
    shutdown(descriptor, Int32(SHUT_RDWR))
  }

  private func read() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer.prefix(count)) : nil
  }
}
