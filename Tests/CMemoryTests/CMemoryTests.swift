import CMemory
import Platform
import Testing

@Suite("Memory is given back")
struct CMemoryTests {
  @Test func `What was mapped from files leaves, and whatever is needed comes back`() throws {
    let before = try mappedFiles()
    cmemory_give_back_files()
    let after = try mappedFiles()
    #expect(after < before)
    // Code and tables that were used before are used again.
    #expect((1...20).map { String($0, radix: 2) }.joined().count == 74)
  }

  /// How much of files stands in memory as a part of this process, in kB.
  private func mappedFiles() throws -> Int {
    let status = try SmallFile(path: "/proc/self/status").text()
    let line = status.split(separator: "\n").first { $0.hasPrefix("RssFile:") }
    return try #require(line?.split(separator: " ").dropFirst().first.flatMap { Int($0) })
  }
}
