import Foundation

/// The sockets and pipes of this process that no other process may keep open.
///
/// A tmux server lives on: with an inherited socket it would hold the port of a server that was
/// stopped, and with an inherited pipe it would keep a reader waiting for the end.
enum InheritedDescriptors {
  /// Makes them close when another program is started.
  static func close() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    for descriptor in names.compactMap(Int32.init)
    where descriptor > STDERR_FILENO && (isNetwork(descriptor) || isPipe(descriptor)) {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
  }

  private static func isNetwork(_ descriptor: Int32) -> Bool {
    var domain: Int32 = 0
    var length = socklen_t(MemoryLayout<Int32>.size)
    return getsockopt(descriptor, SOL_SOCKET, SO_DOMAIN, &domain, &length) == 0
      && (domain == AF_INET || domain == AF_INET6)
  }

  private static func isPipe(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
  }
}
