import Foundation
import Glibc
import Synchronization

/// A server on the loopback interface whose every byte is determined by the test.
final class RawServer: Sendable {
  /// The port it listens on.
  let port: UInt16

  private let listener: Int32
  private let connections = Mutex<[RawConnection]>([])

  /// The number of accepted connections.
  var connectionCount: Int { connections.withLock { $0.count } }
  /// The address of a path on this server.
  func url(_ path: String = "/") -> String { "http://127.0.0.1:\(port)\(path)" }

  /// Listens, and runs `serve` on a separate thread for each connection.
  init(_ serve: @escaping @Sendable (RawConnection) -> Void) throws {
    let (listener, port) = try LoopbackSocket.listen(backlog: 128)
    self.listener = listener
    self.port = port
    Thread.detachNewThread { [self] in
      while let connection = accept() {
        Thread.detachNewThread {
          serve(connection)
          connection.hangUp()
        }
      }
    }
  }

  /// Stops listening and closes all connections.
  func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
    for connection in connections.withLock({ $0 }) { connection.hangUp() }
  }

  private func accept() -> RawConnection? {
    let descriptor = Glibc.accept(listener, nil, nil)
    guard descriptor >= 0 else { return nil }
    let connection = RawConnection(descriptor)
    connections.withLock { $0.append(connection) }
    return connection
  }
}
