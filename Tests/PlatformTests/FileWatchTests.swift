import Foundation
import Platform
import Testing

@Suite("Watched files")
struct FileWatchTests {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("recents-watch-\(UUID().uuidString)").path

  init() throws {
    try FileManager.default.createDirectory(
      atPath: folder + "/elsewhere", withIntermediateDirectories: true)
    try write("first", to: "nord.toml")
  }

  private func write(_ text: String, to name: String) throws {
    try text.write(toFile: "\(folder)/\(name)", atomically: false, encoding: .utf8)
  }

  private func watching(_ names: String...) throws -> FileWatch {
    let watch = try #require(FileWatch())
    watch.watch(names.map { "\(folder)/\($0)" })
    return watch
  }

  /// Whether the descriptor can be read now; what happened before has reached it.
  private func hasNews(_ watch: FileWatch) -> Bool {
    var polled = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, 0) > 0
  }

  @Test func `a file that is written in place is reported once`() throws {
    let watch = try watching("nord.toml")
    #expect(!hasNews(watch))
    #expect(!watch.drain())
    try write("second", to: "nord.toml")
    #expect(hasNews(watch))
    #expect(watch.drain())
    #expect(!hasNews(watch))
    #expect(!watch.drain())
  }

  @Test
  func `a file that takes the name of another is reported, an editor's earlier steps are not`()
    throws
  {
    let watch = try watching("nord.toml")
    #expect(rename("\(folder)/nord.toml", "\(folder)/nord.toml~") == 0)
    try write("second", to: "4913")
    #expect(!watch.drain())
    #expect(rename("\(folder)/4913", "\(folder)/nord.toml") == 0)
    #expect(watch.drain())
    try FileManager.default.removeItem(atPath: "\(folder)/nord.toml~")
    #expect(!watch.drain())
  }

  @Test func `a file that is read, and one that is still being written, are not reported`() throws {
    let watch = try watching("nord.toml")
    _ = try String(contentsOfFile: "\(folder)/nord.toml", encoding: .utf8)
    #expect(!hasNews(watch))
    let file = try #require(FileHandle(forWritingAtPath: "\(folder)/nord.toml"))
    try file.write(contentsOf: Data("half".utf8))
    #expect(!watch.drain())
    try file.close()
    #expect(watch.drain())
  }

  @Test func `a new file is reported when it is created, and other files never`() throws {
    let watch = try watching("mine.toml", "gone/mine.toml")
    try write("other", to: "nord.toml")
    #expect(!watch.drain())
    try write("new", to: "mine.toml")
    #expect(watch.drain())
  }

  @Test func `the target of a link is reported, and so is a link with a new target`() throws {
    try write("one", to: "elsewhere/one.toml")
    try write("two", to: "elsewhere/two.toml")
    let link = "\(folder)/linked.toml"
    #expect(symlink("elsewhere/one.toml", link) == 0)
    let watch = try watching("linked.toml")
    try write("changed", to: "elsewhere/one.toml")
    #expect(watch.drain())
    #expect(symlink("elsewhere/two.toml", "\(folder)/new") == 0)
    #expect(rename("\(folder)/new", link) == 0)
    #expect(watch.drain())
  }

  @Test func `a file that is no longer watched is no longer reported`() throws {
    let watch = try watching("nord.toml")
    watch.watch(["\(folder)/elsewhere/one.toml"])
    _ = watch.drain()
    try write("second", to: "nord.toml")
    #expect(!watch.drain())
    try write("one", to: "elsewhere/one.toml")
    #expect(watch.drain())
    watch.watch(["\(folder)/nord.toml"])
    try write("third", to: "nord.toml")
    #expect(watch.drain())
  }
}
