import CMemory
import Platform
import Testing

@Suite("Memory is given back")
struct CMemoryTests {
  @Test func `Pages that were mapped from files leave`() throws {
    let before = try mappedFiles()
    cmemory_give_back_files()
    #expect(try mappedFiles() < before)
  }

  @Test func `Code and tables read the same after they were given back`() throws {
    let tables = try readOnlyMappings()
    try #require(!tables.isEmpty)
    let before = tables.map(Self.sum)
    cmemory_give_back_files()
    #expect(tables.map(Self.sum) == before)
  }

  /// The size of all pages in memory that are mapped from files, in kB.
  private func mappedFiles() throws -> Int {
    let status = try SmallFile(path: "/proc/self/status").text()
    let line = status.split(separator: "\n").first { $0.hasPrefix("RssFile:") }
    return try #require(line?.split(separator: " ").dropFirst().first.flatMap { Int($0) })
  }

  /// What is mapped from files to be read or executed, up to the first 1 MB of each mapping.
  ///
  /// - Source: proc(5), `/proc/pid/maps`: `start-end rights offset device inode path`.
  private func readOnlyMappings() throws -> [UnsafeRawBufferPointer] {
    try SmallFile(path: "/proc/self/maps").text().split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ")
      guard parts.count > 5, parts[5].hasPrefix("/"), ["r--p", "r-xp"].contains(parts[1]) else {
        return nil
      }
      let ends = parts[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
      guard ends.count == 2, let start = UnsafeRawPointer(bitPattern: ends[0]) else { return nil }
      return UnsafeRawBufferPointer(start: start, count: min(Int(ends[1] - ends[0]), 1 << 20))
    }
  }

  private static func sum(_ bytes: UnsafeRawBufferPointer) -> UInt {
    stride(from: 0, to: bytes.count - 7, by: 8).reduce(0) { sum, offset in
      sum &* 31 &+ bytes.load(fromByteOffset: offset, as: UInt.self)
    }
  }
}
