import Glibc

/// One accepted connection of a `RawServer`; its calls block.
///
/// The descriptor stays open for the life of the test run, so that no other can take its number.
struct RawConnection: Sendable {
  private let descriptor: Int32

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Reads one request: its head, and as much of the body as `Content-Length` specifies.
  func readRequest() -> RawRequest? {
    var bytes: [UInt8] = []
    while true {
      if let request = RawRequest(bytes), request.isComplete { return request }
      guard let more = read() else { return nil }
      bytes += more
    }
  }

  /// Writes bytes; returns false if the peer has disconnected.
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

  /// Writes text; returns false if the peer has disconnected.
  @discardableResult
  func write(_ text: String) -> Bool { write(text.utf8) }

  /// Waits until the peer disconnects.
  func waitForEnd() {
    while read() != nil {}
  }

  /// Waits for a limited time; returns true if the peer has sent data or has disconnected.
  func hasNews(within milliseconds: Int32) -> Bool {
    var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&poller, 1, milliseconds) != 0
  }

  /// Closes the connection.
  func hangUp() {
    shutdown(descriptor, Int32(SHUT_RDWR))
  }

  private func read() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer.prefix(count)) : nil
  }
}
