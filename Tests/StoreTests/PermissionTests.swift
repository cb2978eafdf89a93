import Conversations
import Glibc
import Testing

@testable import Store

@Suite("Nobody but the owner can read the store")
struct PermissionTests {
  let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  @Test func `Every file is 0600 and every new folder 0700`() throws {
    let store = folder.store()
    try store.write([.keepChange(.sample(1))])
    #expect(store.claimSending())
    let files = try folder.files()
    #expect(files.count == 6)
    for file in files { #expect(try mode(folder.state + "/" + file) == 0o600, "\(file)") }
    #expect(try mode(folder.state) == 0o700)
    #expect(try mode(folder.path + "/state") == 0o700)
  }

  @Test func `Files that others could read are closed to them`() throws {
    try folder.store().write([.keepChange(.sample(1))])
    let path = folder.store().path
    try set(0o644, path)
    try set(0o755, folder.state)
    let store = folder.store()
    #expect(try store.changes() == [.sample(1)])
    for file in [path, path + "-wal", path + "-shm"] { #expect(try mode(file) == 0o600) }
    #expect(try mode(folder.state) == 0o700)
  }

  private func mode(_ path: String) throws -> mode_t {
    var status = stat()
    try #require(stat(path, &status) == 0)
    return status.st_mode & 0o777
  }

  private func set(_ mode: mode_t, _ path: String) throws {
    try #require(chmod(path, mode) == 0)
  }
}
