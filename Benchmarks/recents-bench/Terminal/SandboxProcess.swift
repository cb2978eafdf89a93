import Glibc

/// The built-in server as a separate process.
final class SandboxProcess {
  /// The beginning of every address.
  let baseURL: String
  /// The key.
  let key: String
  /// The acting user.
  let uid: String
  /// The process.
  let process: ChildProcess

  /// Starts the server and waits until it listens.
  ///
  /// - Parameters:
  ///   - program: The path of the program.
  ///   - conversations: The number of conversations in the list.
  /// - Throws: `BenchFailure` when it does not report its address.
  init(program: String, conversations: Int) throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw BenchFailure("There is no free pipe.") }
    _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
    process = try ChildProcess(
      [program, "sandbox", "--traffic", "0", "--conversations", "\(conversations)"],
      environment: ["LC_ALL": "C.UTF-8"], streams: .output(ends[1]))
    close(ends[1])
    let lines = Self.lines(from: ends[0], until: "^C")
    close(ends[0])
    func value(_ name: String) -> String? {
      lines.first { $0.hasPrefix(name) }?.split(separator: " ").dropFirst(name.wordCount).first
        .map(String.init)
    }
    guard let url = value("base URL"), let key = value("key"), let uid = value("UIDs") else {
      throw BenchFailure("The sandbox with \(conversations) conversations did not start.")
    }
    (baseURL, self.key, self.uid) = (url, key, uid)
  }

  private static func lines(from descriptor: Int32, until end: String) -> [String] {
    var text = ""
    while !text.contains(end) {
      let bytes = [UInt8](unsafeUninitializedCapacity: 4_096) { buffer, count in
        count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
      }
      if bytes.isEmpty { break }
      text += String(decoding: bytes, as: UTF8.self)
    }
    return text.split(separator: "\n").map(String.init)
  }
}

extension String {
  fileprivate var wordCount: Int { split(separator: " ").count }
}
