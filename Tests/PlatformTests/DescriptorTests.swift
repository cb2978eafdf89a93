import Foundation
import Glibc
import Platform
import Testing

@Suite("Writing to descriptors and locking files")
struct DescriptorTests {
  @Test func `A full disk is an error, and so is a descriptor that is closed`() throws {
    let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
    try #require(full >= 0)
    defer { close(full) }
    #expect(throws: SystemError(.writeTo(descriptor: full), code: ENOSPC)) {
      try Descriptor.writeAll([1], to: full)
    }
    #expect(throws: SystemError(.writeTo(descriptor: -1), code: EBADF)) {
      try Descriptor.writeAll([1], to: -1)
    }
  }

  @Test func `A pipe that nobody empties is waited for no longer than wanted`() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    defer { for end in ends { close(end) } }
    #expect(throws: SystemError(.writeTo(descriptor: ends[1]), code: EAGAIN)) {
      try Descriptor.writeAll(
        [UInt8](repeating: 1, count: 1 << 20), to: ends[1], waitingAtMost: 10)
    }
  }

  @Test func `Record locks work here, also while another program has one`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "lock-\(UUID().uuidString)")
      .path
    try #require(FileManager.default.createFile(atPath: path, contents: nil))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(FileLock.recordLockError(at: path) == nil)
    #expect(FileLock.recordLockError(at: path + ".missing") == nil)
  }

  @Test(
    arguments: [
      (1, "cannot write to standard output (No space left on device)"),
      (2, "cannot write to standard error (No space left on device)"),
    ] as [(Int32, String)])
  func `The error names the stream`(_ number: Int32, _ sentence: String) {
    #expect("\(SystemError(.writeTo(descriptor: number), code: ENOSPC))" == sentence)
  }
}
