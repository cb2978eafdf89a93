import Foundation
import Platform
import Testing

@Suite("Files for their owner alone")
struct PrivateFilesTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("recents-private-\(UUID().uuidString)").path

  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `A folder is made with those above it, and a file in it, for nobody else`() throws {
    try PrivateFiles.makeFolder(folder + "/one/two")
    #expect(try permissions(folder + "/one/two") == 0o700)
    try PrivateFiles.makeFile(folder + "/one/file")
    #expect(try permissions(folder + "/one/file") == 0o600)
  }

  @Test func `A file that is replaced has the new contents and is for nobody else`() throws {
    try PrivateFiles.makeFolder(folder)
    let path = folder + "/file"
    try Data("old and longer".utf8).write(to: URL(filePath: path))
    chmod(path, 0o644)
    try PrivateFiles.replace(path, with: Array("new".utf8))
    #expect(try SmallFile(path: path).text() == "new")
    #expect(try permissions(path) == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["file"])
  }

  @Test func `An error names the path and the reason`() {
    let error = #expect(throws: SystemError.self) {
      try PrivateFiles.makeFolder("/dev/null/folder")
    }
    #expect(error?.description == "cannot use /dev/null/folder (Not a directory)")
    #expect(error?.isPathUnusable == true)
  }
}

@Suite("Errors of the system")
struct SystemErrorTests {
  @Test(arguments: [EMFILE, ENFILE])
  func `When descriptors run out, the sentence names the remedy`(_ code: Int32) {
    let error = SystemError(.openPipe, code: code)
    #expect(
      error.description
        == "cannot open a pipe (\(error.reason)); close some programs or raise `ulimit -n`, and try again"
    )
  }
}
