import Glibc

/// Programs that a machine may have.
enum Tool {
  /// Returns the path of an installed program; nil if there is none.
  static func path(of name: String) -> String? {
    ["/usr/bin/", "/usr/local/bin/", "/bin/"].map { $0 + name }.first { access($0, X_OK) == 0 }
  }

  /// Runs a shell command and waits for its end.
  ///
  /// - Throws: `BenchFailure` when it fails.
  static func run(_ command: String, home: String) throws {
    let shell = try ChildProcess(
      ["/bin/sh", "-c", command],
      environment: ["HOME": home, "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"],
      streams: .none)
    guard shell.waitForEnd() == 0 else { throw BenchFailure("This command failed: \(command)") }
  }
}

/// A small file of text.
struct TextFile {
  /// The contents; empty if it cannot be read.
  let text: String

  /// Reads a file.
  init(_ path: String) {
    guard let file = fopen(path, "r") else {
      text = ""
      return
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&piece, 1, piece.count, file), count > 0 {
      bytes += piece[..<count]
    }
    text = String(decoding: bytes, as: UTF8.self)
  }
}
