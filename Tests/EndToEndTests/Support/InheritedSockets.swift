import Foundation

/// The sockets of a server in this process, which no other process may keep open.
///
/// A tmux server that had inherited one would hold the port of a server that was stopped.
enum InheritedSockets {
  /// Makes all sockets that speak to the network close when another program is started.
  static func close() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    for descriptor in names.compactMap(Int32.init) where isNetwork(descriptor) {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
  }

  private static func isNetwork(_ descriptor: Int32) -> Bool {
    var domain: Int32 = 0
    var length = socklen_t(MemoryLayout<Int32>.size)
    return getsockopt(descriptor, SOL_SOCKET, SO_DOMAIN, &domain, &length) == 0
      && (domain == AF_INET || domain == AF_INET6)
  }
}
