import Glibc

/// Sockets on 127.0.0.1.
enum LoopbackSocket {
  /// The system refused a socket.
  struct Refused: Error {
    let code = errno
  }

  /// Listens on a free port.
  static func listen(backlog: Int32) throws -> (descriptor: Int32, port: UInt16) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = address(port: 0)
    let bound = withSocketAddress(&address) { bind(descriptor, $0, $1.pointee) }
    guard descriptor >= 0, bound == 0, Glibc.listen(descriptor, backlog) == 0 else {
      throw Refused()
    }
    _ = withSocketAddress(&address) { getsockname(descriptor, $0, $1) }
    return (descriptor, UInt16(bigEndian: address.sin_port))
  }

  /// A port on which no process listens: it was free a moment ago.
  static func deafPort() throws -> UInt16 {
    let (descriptor, port) = try listen(backlog: 1)
    close(descriptor)
    return port
  }

  /// A port that neither accepts nor refuses connections: its queue of new connections is full.
  static func stuckPort() throws -> UInt16 {
    let port = try listen(backlog: 0).port
    for _ in 0..<8 {
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
      var address = address(port: port)
      _ = withSocketAddress(&address) { connect(descriptor, $0, $1.pointee) }
    }
    return port
  }

  /// An address as the system expects it; port 0 is any free one.
  static func address(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  private static func withSocketAddress(
    _ address: inout sockaddr_in,
    _ body: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int32
  ) -> Int32 {
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    return withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, &length) }
    }
  }
}
