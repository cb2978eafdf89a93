import Foundation
import Platform
import Testing

@Suite("Small files")
struct SmallFileTests {
  let directory = FileManager.default.temporaryDirectory
    .appendingPathComponent("recents-files-\(UUID().uuidString)").path

  init() throws {
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true)
  }

  @Test(arguments: [0o600, 0o644, 0o4700])
  func `a file comes with its text and its permission bits`(_ permissions: Int) throws {
    let path = write(Data("häßlich\n".utf8), permissions)
    let file = try SmallFile(path: path)
    #expect(try file.text() == "häßlich\n")
    #expect(file.permissions == UInt32(permissions))
  }

  @Test func `a file of exactly the limit is read, one byte more is refused`() throws {
    let path = write(Data(repeating: 65, count: 40_000), 0o600)
    #expect(try SmallFile(path: path, limit: 40_000).bytes.count == 40_000)
    #expect(throws: FileError(path, .tooLarge(limit: 39_999))) {
      try SmallFile(path: path, limit: 39_999)
    }
  }

  @Test func `what is not a regular file is refused at once, a named pipe too`() throws {
    #expect(throws: FileError(directory, .directory)) { try SmallFile(path: directory) }
    #expect(throws: FileError("/dev/null", .notRegular)) { try SmallFile(path: "/dev/null") }
    let pipe = directory + "/pipe"
    try #require(mkfifo(pipe, 0o600) == 0)
    #expect(throws: FileError(pipe, .notRegular)) { try SmallFile(path: pipe) }
    #expect(throws: FileError(directory + "/x", .missing)) {
      try SmallFile(path: directory + "/x")
    }
    #expect(throws: FileError("/dev/null/x", .refused(errno: ENOTDIR))) {
      try SmallFile(path: "/dev/null/x")
    }
  }

  @Test(arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80]])
  func `bytes that are not UTF-8 are no text`(_ bytes: [UInt8]) throws {
    let file = try SmallFile(path: write(Data(bytes), 0o600))
    #expect(throws: FileError(file.path, .notUTF8)) { try file.text() }
  }

  @Test(
    arguments: [
      (.missing, "/f: there is no such file"),
      (.directory, "/f: is a directory, not a file"),
      (.notRegular, "/f: is not a regular file"),
      (.tooLarge(limit: 9), "/f: is larger than 9 bytes and not read"),
      (.notUTF8, "/f: is not UTF-8 text"),
      (.refused(errno: EACCES), "/f: cannot be read: Permission denied"),
    ] as [(FileError.Reason, String)])
  func `each reason is one sentence`(_ reason: FileError.Reason, _ sentence: String) {
    #expect(FileError("/f", reason).description == sentence)
  }

  private func write(_ data: Data, _ permissions: Int) -> String {
    let path = directory + "/\(UUID().uuidString)"
    _ = FileManager.default.createFile(
      atPath: path, contents: data, attributes: [.posixPermissions: permissions])
    return path
  }
}
