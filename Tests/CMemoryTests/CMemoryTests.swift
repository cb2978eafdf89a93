import CMemory
import Glibc
import Testing

@Suite("The memory of the C library")
struct CMemoryTests {
  @Test func `A large block is mapped alone, so that it leaves at once, also after a larger one`() {
    cmemory_keep_little()
    // Without the setting, a block that is given back raises the limit to its own size.
    free(malloc(128 << 20))
    // Larger than any free part of the heap, which would be used first.
    let block = malloc(64 << 20)
    defer { free(block) }
    #expect(Self.isMapped(block))
  }

  /// Returns true for a block that is a mapping of its own.
  ///
  /// - Source: malloc/malloc.c of glibc, `IS_MMAPPED`: a bit of the size before the block.
  private static func isMapped(_ block: UnsafeMutableRawPointer?) -> Bool {
    guard let block else { return false }
    return block.load(fromByteOffset: -MemoryLayout<UInt>.size, as: UInt.self) & 2 != 0
  }
}
