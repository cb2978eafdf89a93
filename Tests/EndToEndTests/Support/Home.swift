import Foundation

/// A home directory of its own, in which a run leaves everything it writes.
struct Home {
  let path: String

  init() throws {
    // Short, because the path of tmux's socket below it has a limit.
    path = "/tmp/recents-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  }

  /// The path of a file below it.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file that only its owner may read.
  ///
  /// - Parameters:
  ///   - text: What is in it.
  ///   - name: The file, below the home directory.
  /// - Returns: The whole path.
  /// - Throws: When it cannot be written.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let path = file(name)
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    guard
      FileManager.default.createFile(
        atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    else { throw CocoaError(.fileWriteUnknown) }
    return path
  }

  /// Everything in a file, as far as it is text.
  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: file(name))), as: UTF8.self)
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
